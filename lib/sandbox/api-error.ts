/** An error as OpenAI words it; `param` is the path of the parameter at fault ("tools[0].name"). */
export type ApiError = { status: number; message: string; param: string | null; code: string | null };

/** A request that the caller has to mend: status 400. */
export function badRequest(message: string, param: string | null, code: string | null): ApiError {
  return { status: 400, message, param, code };
}

/** Well-formed, but nothing that the sandbox can do yet: refused, so that nothing is faked. */
export function notSupported(message: string, param: string): ApiError {
  return badRequest(message, param, "unsupported_parameter");
}

/** OpenAI's error form: `{"error":{"message","type","param","code"}}`. */
export function errorResponse(error: ApiError): Response {
  const { status, message, param, code } = error;
  return Response.json({ error: { message, type: "invalid_request_error", param, code } }, { status });
}
