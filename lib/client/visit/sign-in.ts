/** How the server took a secret. `seconds`: how long it wants to be left alone. */
export type SignInResult =
  | { kind: "ok" | "wrong" | "unreachable" }
  | { kind: "slowed"; seconds: string }
  | { kind: "failed"; status: string };

/** Trades the access secret for a cookie. */
export async function signIn(secret: string): Promise<SignInResult> {
  const response = await fetch("/api/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret }),
  }).catch(() => null);
  if (!response) return { kind: "unreachable" };
  // A server that has no secret, or has it no longer, wants no cookie either.
  if (response.ok || response.status === 404) return { kind: "ok" };
  if (response.status === 401) return { kind: "wrong" };
  if (response.status === 429)
    return { kind: "slowed", seconds: response.headers.get("retry-after") ?? "60" };
  return { kind: "failed", status: String(response.status) };
}
