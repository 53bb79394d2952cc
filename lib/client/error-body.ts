import { parseJsonObject } from "@/lib/client/judge-answer";
import { isJsonObject } from "@/lib/protocol/json";
import type { UpstreamExcerpt } from "@/lib/protocol/playground-error";
import { type ResponseError, readResponseError } from "@/lib/protocol/stream-error";

/** What an HTTP error's body says, whichever of the forms in use it has. */
export type ErrorBody = ResponseError & {
  /** True when the playground's own server wrote it. */
  isPlaygroundError: boolean;
  /** The upstream's own text, where the playground's server had to wrap it. */
  upstream: UpstreamExcerpt | null;
};

function readExcerpt(error: unknown): UpstreamExcerpt | null {
  const upstream = isJsonObject(error) ? error.upstream : null;
  if (!isJsonObject(upstream) || typeof upstream.body !== "string") return null;
  const { content_type: contentType, body } = upstream;
  return { content_type: typeof contentType === "string" ? contentType : null, body };
}

/** FastAPI servers answer `{"detail":"Not Found"}` for what they do not know. */
function readDetail(detail: unknown): ResponseError | null {
  return typeof detail === "string" ? { message: detail, code: null, type: null, param: null } : null;
}

/** Null for a body that is no JSON object, or one that names no error. */
export function readErrorBody(body: string): ErrorBody | null {
  const json = parseJsonObject(body);
  const error = readResponseError(json) ?? readDetail(json?.detail);
  if (error === null) return null;
  return {
    ...error,
    isPlaygroundError: error.type === "playground_error",
    upstream: readExcerpt(json?.error),
  };
}
