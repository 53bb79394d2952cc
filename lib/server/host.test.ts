import { expect, test } from "vitest";
import { isOurHost, isOurOrigin } from "@/lib/server/host";

const env = { host: "192.168.1.7", hosts: ["play.example.org", "other.example.org:8443"] };

test.each([
  "localhost",
  "localhost:3000",
  "LOCALHOST:3000",
  "127.0.0.1:4000",
  "[::1]:3000",
  "192.168.1.7:3000",
  "play.example.org",
  "play.example.org:9000",
  "other.example.org:8443",
])("%s is ours", (host) => {
  expect(isOurHost(host, env)).toBe(true);
});

test.each([
  "",
  "evil.example",
  "localhost.evil.example",
  "localhost.",
  "127.0.0.1.evil.example",
  "127.0.0.2",
  "other.example.org",
  "other.example.org:443",
  "user@localhost",
  "localhost:3000:1",
  "localhost/",
  "play.example.org, evil.example",
])("%s is not ours", (host) => {
  expect(isOurHost(host, env)).toBe(false);
});

test("an origin is ours when scheme, name and port are those of the address bar", () => {
  expect(isOurOrigin("http://127.0.0.1:3000", "127.0.0.1:3000")).toBe(true);
  expect(isOurOrigin("https://play.example.org", "play.example.org")).toBe(true);
});

test.each([
  "null",
  "http://127.0.0.1:3001",
  "https://127.0.0.1:3000",
  "http://localhost:3000",
  "http://127.0.0.1:3000.evil.example",
  "http://127.0.0.1:3000/",
])("the origin %s is another site", (origin) => {
  expect(isOurOrigin(origin, "127.0.0.1:3000")).toBe(false);
});
