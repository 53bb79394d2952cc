import { expect, test } from "vitest";
import { createSession, hasSession, isSecret, isSession, sessionSetCookie } from "@/lib/server/session";

const secret = "0123456789abcdef0123456789abcdef";
const now = Date.UTC(2026, 10, 22);
const day = 24 * 60 * 60 * 1000;

test("a session counts for thirty days, and no longer", () => {
  const session = createSession(secret, now);
  expect(isSession(session, secret, now + 29 * day)).toBe(true);
  expect(isSession(session, secret, now + 31 * day)).toBe(false);
});

test("another secret, another expiry or a made-up signature ends it", () => {
  const session = createSession(secret, now);
  const [expiry, signature] = session.split(".");
  expect(isSession(session, `${secret}x`, now)).toBe(false);
  expect(isSession(`${Number(expiry) + 1}.${signature}`, secret, now)).toBe(false);
  expect(isSession(`${expiry}.`, secret, now)).toBe(false);
  expect(isSession("", secret, now)).toBe(false);
});

test("the cookie is found among others and never holds the secret", () => {
  const session = createSession(secret, now);
  const cookie = sessionSetCookie(session, true);
  expect(cookie).toContain("HttpOnly; SameSite=Lax");
  expect(cookie).toMatch(/; Secure$/);
  expect(cookie).not.toContain(secret);
  expect(hasSession(`theme=dark; ${cookie.split(";")[0]}; locale=tr`, secret, now)).toBe(true);
  expect(hasSession("theme=dark", secret, now)).toBe(false);
  expect(hasSession(null, secret, now)).toBe(false);
});

test("a secret is compared whole", () => {
  expect(isSecret(secret, secret)).toBe(true);
  expect(isSecret(secret.slice(0, -1), secret)).toBe(false);
});
