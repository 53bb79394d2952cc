import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/server/env";

const secret = "0123456789abcdef0123456789abcdef";
const provider = {
  id: "local",
  name: "Local vLLM",
  baseUrl: "http://127.0.0.1:8000/v1",
  keyEnv: "LOCAL_KEY",
};
const providers = (...list: unknown[]) => ({ PLAYGROUND_PROVIDERS: JSON.stringify(list) });

test("nothing set is a server on this machine alone, with the documented limits", () => {
  expect(readEnv({})).toEqual({
    host: "127.0.0.1",
    port: 3000,
    providers: [],
    secret: null,
    hosts: [],
    maxBodyBytes: 8_388_608,
    upstreamHeaderTimeoutMs: 600_000,
    upstreamIdleTimeoutMs: 600_000,
    sandboxTokensPerSecond: 25,
    logLevel: "info",
  });
});

test("an empty variable is one that is not set", () => {
  expect(readEnv({ PORT: "", PLAYGROUND_SECRET: "", PLAYGROUND_PROVIDERS: "", LOG_LEVEL: "" })).toEqual(
    readEnv({}),
  );
});

test("providers of one's own are read, with the address as it was written", () => {
  expect(readEnv(providers(provider)).providers).toEqual([provider]);
});

test("prices are by model, cached input only where it has one of its own", () => {
  const prices = {
    small: { input: 0.25, output: 2 },
    large: { input: 1.25, cached_input: 0.125, output: 10 },
  };
  expect(readEnv(providers({ ...provider, prices })).providers).toEqual([{ ...provider, prices }]);
});

test("a wider bind starts with a secret", () => {
  expect(readEnv({ HOST: "0.0.0.0", PLAYGROUND_SECRET: secret }).secret).toBe(secret);
});

test("an IPv6 address may come in brackets, a name in capitals", () => {
  expect(readEnv({ HOST: "[::1]" }).host).toBe("::1");
  expect(readEnv({ HOST: "Localhost" }).host).toBe("localhost");
});

describe("a wrong value names its variable and says what it takes", () => {
  test.each([
    [{ PORT: "http" }, 'PORT takes a whole number from 0 to 65535; it is "http".'],
    [{ PORT: "65536" }, "PORT takes a whole number"],
    [{ MAX_BODY_BYTES: "-1" }, "MAX_BODY_BYTES takes a whole number"],
    [{ SANDBOX_TOKENS_PER_SECOND: "0" }, "SANDBOX_TOKENS_PER_SECOND takes a whole number"],
    [{ UPSTREAM_IDLE_TIMEOUT_MS: "0" }, "UPSTREAM_IDLE_TIMEOUT_MS takes a whole number"],
    [{ PLAYGROUND_SECRET: "short" }, "PLAYGROUND_SECRET takes at least 32 characters; it has 5."],
    [{ HOST: "0.0.0.0" }, "HOST is 0.0.0.0, which other machines can reach: set PLAYGROUND_SECRET"],
    [{ HOST: "192.168.1.7" }, "set PLAYGROUND_SECRET"],
    [{ PLAYGROUND_HOSTS: "http://play.example.org" }, "PLAYGROUND_HOSTS takes names"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL takes one of"],
    [{ COMETAPI_KEY: "sk-with a space" }, "COMETAPI_KEY takes the key alone"],
    [{ ...providers(provider), LOCAL_KEY: "line\nbreak" }, "LOCAL_KEY takes the key alone"],
    [{ PLAYGROUND_PROVIDERS: "[" }, "PLAYGROUND_PROVIDERS takes a JSON array"],
    [{ PLAYGROUND_PROVIDERS: "{}" }, "PLAYGROUND_PROVIDERS takes a JSON array"],
    [providers({ ...provider, id: "No Spaces" }), "PLAYGROUND_PROVIDERS[0].id takes 1 to 32"],
    [
      providers({ ...provider, baseUrl: "file:///etc/passwd" }),
      "PLAYGROUND_PROVIDERS[0].baseUrl takes an http://",
    ],
    [providers({ ...provider, baseUrl: "http://user:50%@127.0.0.1/v1" }), "baseUrl takes an http://"],
    [providers({ id: "a", name: "A" }), "PLAYGROUND_PROVIDERS[0].baseUrl is missing."],
    [providers({ ...provider, key: "sk-1" }), 'PLAYGROUND_PROVIDERS[0] does not know "key".'],
    [providers({ ...provider, keyEnv: "sk-abc" }), "PLAYGROUND_PROVIDERS[0].keyEnv takes the name of"],
    [
      providers({ ...provider, prices: { "gpt-5.4": { input: 1 } } }),
      "PLAYGROUND_PROVIDERS[0].prices.gpt-5.4.output is missing.",
    ],
    [
      providers({ ...provider, prices: { m: { input: -1, output: 1 } } }),
      "PLAYGROUND_PROVIDERS[0].prices.m.input takes a price per million tokens, 0 or more.",
    ],
    [
      providers({ ...provider, prices: { m: { input: "1", output: 1 } } }),
      "PLAYGROUND_PROVIDERS[0].prices.m.input takes a value of type number.",
    ],
    [
      providers({ ...provider, prices: { m: { input: 1, output: 1, cached: 1 } } }),
      'PLAYGROUND_PROVIDERS[0].prices.m does not know "cached".',
    ],
    [providers({ ...provider, prices: [1] }), "PLAYGROUND_PROVIDERS[0].prices takes a value of type"],
    [providers(provider, provider), 'PLAYGROUND_PROVIDERS[1].id takes an id of its own; "local" is taken.'],
    [providers({ ...provider, id: "openai" }), '"openai" is taken.'],
    [{ RATE_LIMIT_PER_MINUTE: "10" }, 'RATE_LIMIT_PER_MINUTE takes only "off" in this version'],
  ])("%j", (variables, sentence) => {
    expect(() => readEnv(variables as Record<string, string>)).toThrow(sentence);
  });
});
