import "server-only";
import { getEnv } from "@/lib/server/env";
import { getProvider, type Provider } from "@/lib/server/providers";
import { readBody } from "@/lib/server/read-body";
import { relayResponse } from "@/lib/server/relay-response";
import { resolveUpstreamPath } from "@/lib/server/upstream-routes";
import { version } from "@/lib/server/version";

const userAgent = `responses-playground/${version}`;

/**
 * Passes one request on as one upstream call: the body's very bytes out, the answer's very bytes back.
 * @throws PlaygroundError before the upstream's headers; after them the body's stream errors.
 */
export async function forward(request: Request, providerId: string): Promise<Response> {
  const started = performance.now();
  const url = new URL(request.url);
  const prefix = `/api/providers/${encodeURIComponent(providerId)}/v1/`;
  const path = resolveUpstreamPath(request.method, url.pathname.slice(prefix.length), url.searchParams);
  const provider = getProvider(providerId);
  const body = await readBody(request, getEnv().maxBodyBytes);
  const answer = await provider.send(createUpstreamRequest(request, provider, path, body));
  return relayResponse(answer, provider.name, performance.now() - started);
}

/** Only the headers of DESIGN.md go out: no cookie, no referrer, nobody's address. */
function createUpstreamRequest(
  request: Request,
  provider: Provider,
  path: string,
  body: Uint8Array | null,
): Request {
  const headers = new Headers({
    accept: request.headers.get("accept") ?? "*/*",
    "accept-encoding": "identity",
    "user-agent": userAgent,
  });
  const contentType = request.headers.get("content-type");
  if (body && contentType) headers.set("content-type", contentType);
  if (provider.authorization) headers.set("authorization", provider.authorization);
  return new Request(`${provider.baseUrl}/${path}`, {
    method: request.method,
    headers,
    signal: request.signal,
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
}
