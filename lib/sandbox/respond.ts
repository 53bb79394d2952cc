import { errorResponse } from "@/lib/sandbox/api-error";
import { handleCall } from "@/lib/sandbox/routes";
import { createState } from "@/lib/sandbox/sandbox-state";
import { realWorld, type SandboxWorld } from "@/lib/sandbox/sandbox-world";

type Sandbox = (request: Request) => Promise<Response>;

/**
 * An embedded Responses API server with scripted answers; its errors have OpenAI's form. It keeps responses and
 * conversations in its own memory, within limits (sandbox-state.ts).
 * When `request.signal` is aborted, the promise rejects or the stream breaks with its reason, as with `fetch`.
 */
export function createSandbox(parts: Partial<SandboxWorld> = {}): Sandbox {
  const world = { ...realWorld, ...parts };
  const context = { world, state: createState(world.now) };
  return async (request) => {
    const startedAt = world.now();
    const result = await handleCall(request, context);
    const response = result instanceof Response ? result : errorResponse(result);
    response.headers.set("x-request-id", `req_${world.randomId()}`);
    response.headers.set("openai-processing-ms", String(Math.round(world.now() - startedAt)));
    return response;
  };
}
