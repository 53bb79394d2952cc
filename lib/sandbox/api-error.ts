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

/** All results, or the first error among them: what comes after an error is not asked for. */
export function collectResults<Result extends object>(
  results: Iterable<Result | ApiError>,
): Result[] | ApiError {
  const collected: Result[] = [];
  for (const result of results) {
    if (isApiError(result)) return result;
    collected.push(result);
  }
  return collected;
}

/** A request that the caller has to mend: status 400. */
export function badRequest(message: string, param: string | null, code: string | null): ApiError {
  return { status: 400, message, param, code };
}

/** Something that is not there, or not there any more: status 404. */
export function notFound(message: string, param: string | null = null): ApiError {
  return { status: 404, message, param, code: null };
}

/** OpenAI's error form: `{"error":{"message","type","param","code"}}`. */
export function errorResponse(error: ApiError): Response {
  const { status, message, param, code, type = "invalid_request_error", headers = {} } = error;
  return Response.json({ error: { message, type, param, code } }, { status, headers });
}
