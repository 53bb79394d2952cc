import { parseJsonObject } from "@/lib/client/judge-answer";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import type { UpstreamExcerpt } from "@/lib/protocol/playground-error";

/** What an HTTP error's body says, whichever of the forms in use it has. */
export type ErrorBody = {
  message: string | null;
  code: string | null;
  type: string | null;
  param: string | null;
  /** True when the playground's own server wrote it. */
  isPlaygroundError: boolean;
  /** The upstream's own text, where the playground's server had to wrap it. */
  upstream: UpstreamExcerpt | null;
};

const emptyError: ErrorBody = {
  message: null,
  code: null,
  type: null,
  param: null,
  isPlaygroundError: false,
  upstream: null,
};

/** Codes are numbers at OpenRouter and vLLM, strings elsewhere. */
function readText(value: unknown): string | null {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" ? String(value) : null;
}

function readFields(fields: JsonObject): ErrorBody {
  const { message, code, type, param, upstream } = fields;
  return {
    message: readText(message),
    code: readText(code),
    type: readText(type),
    param: readText(param),
    isPlaygroundError: type === "playground_error",
    upstream:
      isJsonObject(upstream) && typeof upstream.body === "string"
        ? { content_type: readText(upstream.content_type), body: upstream.body }
        : null,
  };
}

/**
 * Reads `{"error":{…}}` (OpenAI and most), `{"code","error":"text"}` (xAI), `{"object":"error","message","code"}`
 * (vLLM before 0.10.1) and `{"detail":"text"}` (FastAPI servers). Null for whatever holds none of these.
 */
export function readErrorBody(body: string): ErrorBody | null {
  const json = parseJsonObject(body);
  if (json === null) return null;
  if (isJsonObject(json.error)) return readFields(json.error);
  if (typeof json.error === "string")
    return { ...emptyError, message: json.error, code: readText(json.code) };
  if (typeof json.message === "string") return readFields(json);
  if (typeof json.detail === "string") return { ...emptyError, message: json.detail };
  return null;
}
