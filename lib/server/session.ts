import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** The cookie that the access secret is traded for. */
export const sessionCookie = "playground_session";

const sessionSeconds = 30 * 24 * 60 * 60;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Constant time, whatever the lengths. */
export function isSecret(guess: string, secret: string): boolean {
  return timingSafeEqual(digest(guess), digest(secret));
}

const sign = (expiry: string, secret: string) =>
  createHmac("sha256", secret).update(`session.${expiry}`).digest("base64url");

/** A signed expiry: nothing is stored, a new secret ends every session. `now` in ms since the epoch. */
export function createSession(secret: string, now: number): string {
  const expiry = String(Math.floor(now / 1000) + sessionSeconds);
  return `${expiry}.${sign(expiry, secret)}`;
}

export function isSession(value: string, secret: string, now: number): boolean {
  const [expiry = "", signature = "", ...rest] = value.split(".");
  if (rest.length > 0 || !/^\d{1,12}$/.test(expiry) || Number(expiry) * 1000 <= now) return false;
  return timingSafeEqual(digest(signature), digest(sign(expiry, secret)));
}

/** SameSite=Lax: a link clicked in a chat must arrive. `isSecure` where the browser came by https. */
export function sessionSetCookie(value: string, isSecure: boolean): string {
  const attributes = [
    `${sessionCookie}=${value}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${sessionSeconds}`,
  ];
  return [...attributes, ...(isSecure ? ["Secure"] : [])].join("; ");
}

/** True where the `Cookie` header carries a session that still counts. */
export function hasSession(cookieHeader: string | null, secret: string, now: number): boolean {
  return (cookieHeader ?? "").split(";").some((pair) => {
    const [name, value] = pair.trim().split("=", 2);
    return name === sessionCookie && value !== undefined && isSession(value, secret, now);
  });
}
