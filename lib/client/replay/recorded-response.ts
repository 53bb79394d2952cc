/** How `receiveAnswer` is to read the body, and the status that the server gave. */
type ResponseHead = { status: number; contentType: string };

/** A response of which the body is at hand. */
export function recordedResponse(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { status, contentType }: ResponseHead,
): Response {
  return new Response(body, {
    status: canHaveBody(status) ? status : 200,
    headers: { "content-type": contentType },
  });
}

/** A `Response` of one of these takes no body, though a file may have one. */
function canHaveBody(status: number): boolean {
  return status !== 204 && status !== 205 && status !== 304;
}
