import { composeAnswer, finishResponse } from "@/lib/sandbox/answer";
import { type ApiError, errorResponse } from "@/lib/sandbox/api-error";
import { streamEvents } from "@/lib/sandbox/event-stream";
import { findModel, listModels, modelNotFound } from "@/lib/sandbox/models";
import { startPace, type Wait, waitOnTimer } from "@/lib/sandbox/pace";
import { planEvents } from "@/lib/sandbox/plan-events";
import { readRequest } from "@/lib/sandbox/read-request";

/** What the sandbox takes from the world, so that a test can stand in for it. */
export type SandboxWorld = {
  /** The time of day in milliseconds, for `created_at` and `completed_at`. */
  date: () => number;
  /** A clock that never jumps, in milliseconds, for the pace. */
  now: () => number;
  wait: Wait;
  /** 48 hexadecimal digits, new ones each time. */
  randomId: () => string;
};

type Sandbox = (request: Request) => Promise<Response>;

const realWorld: SandboxWorld = {
  date: () => Date.now(),
  now: () => performance.now(),
  wait: waitOnTimer,
  randomId: () => Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("hex"),
};

/**
 * An embedded Responses API server with scripted answers: `POST /v1/responses`, `GET /v1/models`,
 * `GET /v1/models/{id}`; its errors have OpenAI's form. Keeps nothing between requests.
 * When `request.signal` is aborted, the promise rejects or the stream breaks with its reason, as with `fetch`.
 */
export function createSandbox(parts: Partial<SandboxWorld> = {}): Sandbox {
  const world = { ...realWorld, ...parts };
  return async (request) => {
    const startedAt = world.now();
    const response = await route(request, world);
    response.headers.set("x-request-id", `req_${world.randomId()}`);
    response.headers.set("openai-processing-ms", String(Math.round(world.now() - startedAt)));
    return response;
  };
}

/** The sandbox on the real clock. */
export const respond: Sandbox = createSandbox();

async function route(request: Request, world: SandboxWorld): Promise<Response> {
  const { pathname } = new URL(request.url);
  const call = `${request.method} ${pathname}`;
  if (call === "POST /v1/responses") return createResponse(request, world);
  if (call === "GET /v1/models") return Response.json(listModels());
  const model = /^GET \/v1\/models\/([^/]+)$/.exec(call)?.[1];
  if (model !== undefined) return describeOneModel(decodeSegment(model));
  return errorResponse(invalidUrl(call));
}

async function createResponse(request: Request, world: SandboxWorld): Promise<Response> {
  const seconds = () => Math.floor(world.date() / 1000);
  const result = readRequest(await request.text(), world.randomId);
  if (result.kind === "error") return errorResponse(result.error);
  const answer = composeAnswer(result.request, world.randomId, seconds());
  const plan = planEvents(answer, seconds);
  const pace = startPace(request, world.now, world.wait);
  if (result.request.isStreamed) {
    const headers = { "content-type": "text/event-stream; charset=utf-8" };
    return new Response(streamEvents(plan, pace), { headers });
  }
  await pace.reach(plan.at(-1)?.dueAt ?? 0);
  return Response.json(finishResponse(answer, seconds()));
}

function describeOneModel(id: string): Response {
  const model = findModel(id);
  return model ? Response.json(model) : errorResponse(modelNotFound(id));
}

function invalidUrl(call: string): ApiError {
  const message = `Invalid URL (${call.slice(0, 200)}). The built-in sandbox answers POST /v1/responses, GET /v1/models and GET /v1/models/{id}.`;
  return { status: 404, message, param: null, code: null };
}

/** A badly escaped name is no model's name: it stands as it came. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
