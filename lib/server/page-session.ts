import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getEnv } from "@/lib/server/env";
import { hasSession } from "@/lib/server/session";

/**
 * Every page but `/login` calls this first: with a secret set, a visitor without the cookie is sent to sign in.
 * @param path where to come back to, without a fragment (the browser keeps that itself).
 */
export async function requirePageSession(path: string): Promise<void> {
  const { secret } = getEnv();
  if (secret === null) return;
  if (hasSession((await headers()).get("cookie"), secret, Date.now())) return;
  redirect(`/login?next=${encodeURIComponent(path)}`);
}
