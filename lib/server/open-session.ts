import "server-only";
import * as z from "zod";
import { PlaygroundError } from "@/lib/protocol/playground-error";
import { getEnv } from "@/lib/server/env";
import { checkSecret } from "@/lib/server/guard";
import { readBody } from "@/lib/server/read-body";
import { createSession, sessionSetCookie } from "@/lib/server/session";

const sessionRequestSchema = z.object({ secret: z.string() });
const maxBytes = 4096;

/** Trades the access secret for a cookie (DESIGN.md, `POST /api/session`). */
export async function openSession(request: Request): Promise<Response> {
  const { secret } = getEnv();
  if (secret === null)
    throw new PlaygroundError(
      "not_found",
      "This server has no access secret: there is nothing to sign in to.",
    );
  await checkSecret(await readSecret(request), secret, request.headers);
  // The browser names the scheme it came by; forwarding headers are not believed.
  const isSecure = request.headers.get("origin")?.startsWith("https://") ?? false;
  const cookie = sessionSetCookie(createSession(secret, Date.now()), isSecure);
  return new Response(null, { status: 204, headers: { "set-cookie": cookie, "cache-control": "no-store" } });
}

async function readSecret(request: Request): Promise<string> {
  const body = await readBody(request, maxBytes);
  try {
    return sessionRequestSchema.parse(JSON.parse(Buffer.from(body ?? []).toString("utf8"))).secret;
  } catch {
    throw new PlaygroundError("invalid_request", 'Send {"secret":"…"} as JSON.', { param: "secret" });
  }
}
