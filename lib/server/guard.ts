import "server-only";
import { PlaygroundError } from "@/lib/protocol/playground-error";
import { peerHeader } from "@/lib/server/entry-headers";
import { getEnv } from "@/lib/server/env";
import { noteWrongGuess, refuseGuesser } from "@/lib/server/guess-limit";
import { isOurOrigin } from "@/lib/server/host";
import { log } from "@/lib/server/log";
import { hasSession, isSecret } from "@/lib/server/session";

type GuardOptions = {
  /** Other methods answer 405. Left out where the handler has a table of its own (the proxy, the catch-all). */
  methods?: readonly string[];
  /** Answers without the access secret: health, and the session that trades it. */
  isOpen?: boolean;
};

type RouteContext<Params> = { params: Promise<Params> };
type Handler<Params> = (request: Request, params: Params) => Response | Promise<Response>;
type GuardedHandler<Params> = (request: Request, context: RouteContext<Params>) => Promise<Response>;

/** Lets a test tell a guarded handler from a bare one. */
const guardedHandlers = new WeakSet<object>();
export const isGuarded = (handler: object): boolean => guardedHandlers.has(handler);

/**
 * The one wrapper of every API handler: access secret, method, origin, then the handler, then errors in our own form.
 * Host and socket facts were checked at the entry. `proxy.ts` is not trusted with any of this.
 */
export function guarded<Params = Record<string, never>>(
  options: GuardOptions,
  handler: Handler<Params>,
): GuardedHandler<Params> {
  const handle: GuardedHandler<Params> = async (request, context) => {
    const started = performance.now();
    const response = await answer(request, context, options, handler);
    log().info({
      method: request.method,
      path: new URL(request.url).pathname,
      status: response.status,
      ms: Math.round(performance.now() - started),
    });
    return response;
  };
  guardedHandlers.add(handle);
  return handle;
}

async function answer<Params>(
  request: Request,
  context: RouteContext<Params>,
  options: GuardOptions,
  handler: Handler<Params>,
): Promise<Response> {
  try {
    if (!options.isOpen) await checkAccess(request.headers);
    checkMethod(request.method, options.methods);
    if (request.method !== "GET" && request.method !== "HEAD") checkOrigin(request.headers);
    const response = await handler(request, await context.params);
    return request.method === "HEAD" ? new Response(null, response) : response;
  } catch (error) {
    return toErrorResponse(error);
  }
}

/** The cookie of a visitor, or the secret itself as an SDK sends it. */
async function checkAccess(headers: Headers): Promise<void> {
  const { secret } = getEnv();
  if (secret === null || hasSession(headers.get("cookie"), secret, Date.now())) return;
  const bearer = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (bearer === undefined) {
    throw new PlaygroundError(
      "unauthorized",
      "This server wants its access secret: sign in at /login, or send it as a Bearer token.",
    );
  }
  await checkSecret(bearer.trim(), secret, headers);
}

/**
 * Compares a guess, slowly for whoever guesses often.
 * @throws PlaygroundError `unauthorized`, `rate_limited`.
 */
export async function checkSecret(guess: string, secret: string, headers: Headers): Promise<void> {
  const address = headers.get(peerHeader) ?? "unknown";
  await refuseGuesser(address);
  if (isSecret(guess, secret)) return;
  await noteWrongGuess(address);
  throw new PlaygroundError("unauthorized", "This is not the server's access secret.");
}

function checkMethod(method: string, allowed: readonly string[] | undefined): void {
  if (allowed === undefined || allowed.includes(method) || (method === "HEAD" && allowed.includes("GET")))
    return;
  throw new PlaygroundError("method_not_allowed", `This path takes ${allowed.join(" and ")}.`, {
    headers: { allow: allowed.join(", ") },
  });
}

/** What costs or changes something comes from our own page or from no page at all (PROMISES.md, 8). */
function checkOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const isOurs = origin === null || isOurOrigin(origin, headers.get("host") ?? "");
  if (isOurs && (site === null || site === "same-origin" || site === "none")) return;
  throw new PlaygroundError("bad_origin", "This call comes from another site's page: it is refused.");
}

function toErrorResponse(error: unknown): Response {
  const known =
    error instanceof PlaygroundError
      ? error
      : new PlaygroundError("internal", "The server failed: its log says why.");
  if (known.status >= 500 && known.code !== "provider_not_ready")
    log().error({ code: known.code, cause: describeCause(error) });
  const response = known.toResponse();
  response.headers.set("cache-control", "no-store, no-transform");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}

/** Names and codes only: a message may quote an address or a body. */
function describeCause(error: unknown): { name: string; code?: string } | null {
  const cause = error instanceof PlaygroundError ? error.cause : error;
  if (!(cause instanceof Error)) return null;
  return { name: cause.name, ...("code" in cause ? { code: String(cause.code) } : {}) };
}
