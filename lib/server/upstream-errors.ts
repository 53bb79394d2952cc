import { PlaygroundError } from "@/lib/protocol/playground-error";

/** No headers, or silence, for longer than the settings allow. */
export function timeoutError(name: string): PlaygroundError {
  return new PlaygroundError("upstream_timeout", `${name} did not answer in time.`);
}

/** @param what the rest of a sentence that begins with the provider's name. */
export function badResponse(name: string, what: string, cause?: unknown): PlaygroundError {
  return new PlaygroundError("upstream_bad_response", `${name} ${what}.`, { cause });
}

const tlsCode = /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/;

/** A closed list of sentences: the cause stays in the log. */
export function toPlaygroundError(error: Error & { code?: string }, name: string): PlaygroundError {
  if (error instanceof PlaygroundError) return error;
  const code = error.code ?? "";
  if (code.startsWith("HPE_")) return badResponse(name, "answered with something that is not HTTP", error);
  if (tlsCode.test(code)) {
    return new PlaygroundError(
      "upstream_tls",
      `${name} could not be reached safely: its TLS certificate or connection was refused.`,
      { cause: error },
    );
  }
  return new PlaygroundError(
    "upstream_unreachable",
    `${name} could not be reached, or it closed the connection.`,
    { cause: error },
  );
}
