import { parseJsonObject } from "@/lib/client/run/judge-answer";
import { type ErrorCode, readPlaygroundError, type UpstreamExcerpt } from "@/lib/protocol/playground-error";
import { type ResponseError, readResponseError } from "@/lib/protocol/stream-error";

/** What an HTTP error's body says, whichever of the forms in use it has. */
export type ErrorBody = ResponseError & {
  /** The code where the playground's own server wrote the error; null where the upstream did. */
  playgroundCode: ErrorCode | null;
  /** The upstream's own text, where the playground's server had to wrap it. */
  upstream: UpstreamExcerpt | null;
};

/** FastAPI servers answer `{"detail":"Not Found"}` for what they do not know. */
function readDetail(detail: unknown): ResponseError | null {
  return typeof detail === "string" ? { message: detail, code: null, type: null, param: null } : null;
}

/** Null for a body that is no JSON object, or one that names no error. */
export function readErrorBody(body: string): ErrorBody | null {
  const json = parseJsonObject(body);
  const error = readResponseError(json) ?? readDetail(json?.detail);
  if (error === null) return null;
  const own = readPlaygroundError(json);
  return { ...error, playgroundCode: own?.code ?? null, upstream: own?.upstream ?? null };
}
