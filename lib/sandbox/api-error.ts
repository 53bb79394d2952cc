/** An error as OpenAI words it; `param` is the path of the parameter at fault ("tools[0].name"). */
export type ApiError = {
  status: number;
  message: string;
  param: string | null;
  code: string | null;
  /** OpenAI's family of errors; left out, "invalid_request_error". */
  type?: string;
  /** Further headers of the answer, such as `retry-after`. */
  headers?: { readonly [name: string]: string };
};

/** Tells an error from what would have been made of a request. */
export function isApiError(result: object): result is ApiError {
  return "status" in result && "code" in result && "param" in result;
}

/** A request that the caller has to mend: status 400. */
export function badRequest(message: string, param: string | null, code: string | null): ApiError {
  return { status: 400, message, param, code };
}

/** Something that is not there, or not there any more: status 404. */
export function notFound(message: string, param: string | null = null): ApiError {
  return { status: 404, message, param, code: null };
}

/** Well-formed, but nothing that the sandbox can do: refused, so that nothing is faked. */
export function notSupported(message: string, param: string): ApiError {
  return badRequest(message, param, "unsupported_parameter");
}

/** OpenAI's error form: `{"error":{"message","type","param","code"}}`. */
export function errorResponse(error: ApiError): Response {
  const { status, message, param, code, type = "invalid_request_error", headers = {} } = error;
  return Response.json({ error: { message, type, param, code } }, { status, headers });
}
