import { isJsonObject } from "@/lib/protocol/json";

const statusByCode = {
  invalid_request: 400,
  unauthorized: 401,
  model_not_allowed: 403,
  bad_host: 403,
  bad_origin: 403,
  unknown_provider: 404,
  unknown_route: 404,
  not_found: 404,
  method_not_allowed: 405,
  body_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  budget_spent: 429,
  internal: 500,
  upstream_unreachable: 502,
  upstream_tls: 502,
  upstream_bad_response: 502,
  upstream_redirect: 502,
  provider_not_ready: 503,
  upstream_timeout: 504,
} as const;

export type ErrorCode = keyof typeof statusByCode;

/** An upstream's error body that was not JSON: its first 4 KiB as text, and what it called itself. */
export type UpstreamExcerpt = { content_type: string | null; body: string };

type ErrorDetails = ErrorOptions & {
  param?: string | null;
  /** Sent with the answer: `retry-after`, `allow`. */
  headers?: Record<string, string>;
  /** Replaces the code's own status where an upstream's status has to be kept. */
  status?: number;
  upstream?: UpstreamExcerpt;
};

/** The only error that crosses a room's border. `message` is shown to the user; `cause` stays on the server. */
export class PlaygroundError extends Error {
  override readonly name = "PlaygroundError";
  readonly param: string | null;
  readonly status: number;
  private readonly details: ErrorDetails;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message, details);
    this.details = details;
    this.param = details.param ?? null;
    this.status = details.status ?? statusByCode[code];
  }

  /** Same shape as the upstreams' own errors, so that a client has one way to read a failure. */
  toResponse(): Response {
    return Response.json(this.toJSON(), { status: this.status, headers: this.details.headers ?? {} });
  }

  toJSON() {
    const { code, message, param } = this;
    const { upstream } = this.details;
    return { error: { message, type: "playground_error", param, code, ...(upstream ? { upstream } : {}) } };
  }

  /** Reads our own error form back in the browser; any other body becomes `internal` with the status told. */
  static async fromResponse(response: Response): Promise<PlaygroundError> {
    const told = readPlaygroundError(await response.json().catch(() => null));
    if (!told) {
      return new PlaygroundError("internal", `The server answered with HTTP ${response.status}.`, {
        status: response.status,
      });
    }
    const { code, message, param } = told;
    return new PlaygroundError(code, message, { param, status: response.status });
  }
}

/** What our error form says on the wire (DESIGN.md, "HTTP"). */
export type ToldError = {
  code: ErrorCode;
  message: string;
  param: string | null;
  upstream: UpstreamExcerpt | null;
};

/** Null for a body that is not of our form. By hand, not by a schema: zod is too much for a page's first load. */
export function readPlaygroundError(body: unknown): ToldError | null {
  const error = isJsonObject(body) ? body.error : null;
  if (!isJsonObject(error) || error.type !== "playground_error") return null;
  const { code, message, param } = error;
  if (!isErrorCode(code) || typeof message !== "string" || !isTextOrNull(param)) return null;
  return { code, message, param, upstream: readExcerpt(error.upstream) };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(statusByCode, code);
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";

function readExcerpt(excerpt: unknown): UpstreamExcerpt | null {
  if (!isJsonObject(excerpt)) return null;
  const { content_type, body } = excerpt;
  return typeof body === "string" && isTextOrNull(content_type) ? { content_type, body } : null;
}
