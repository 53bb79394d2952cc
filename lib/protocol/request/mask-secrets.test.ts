import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskSecrets } from "@/lib/protocol/request/mask-secrets";

// Put together at run time, so that no scanner of repositories takes this file for a leak.
const key = ["sk", "proj", "Ab3dEf6hIj9kLm2nOp5qRs8t"].join("-");
const jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0NTY3ODkwIn0", "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"].join(
  ".",
);
const digits = "0123456789";

describe("is masked, and told by its kind", () => {
  test.each([
    ["openai_key", key],
    ["openai_key", ["sk", "or", "v1", "0a".repeat(32)].join("-")],
    ["openai_key", ["sk", "ant", "api03", "x_Y-9".repeat(10)].join("-")],
    ["openai_key", ["sk", "abcdefghijklmnopqrstuvwxyz"].join("-")],
    ["github_token", `ghp_${"aB3".repeat(12)}`],
    ["github_token", `github_pat_${"aB3_".repeat(12)}`],
    ["slack_token", `xoxb-${digits}-abcDEF`],
    ["aws_key", `AKIA${"Z7".repeat(8)}`],
    ["google_key", `AIza${"aB3-_".repeat(7)}`],
    ["provider_key", `gsk_${"aB3".repeat(12)}`],
    ["provider_key", `hf_${"aB3".repeat(12)}`],
    ["jwt", jwt],
    ["private_key", "-----BEGIN RSA PRIVATE KEY-----\\nMIIabc+/=\\n-----END RSA PRIVATE KEY-----"],
  ])("%s: %s", (kind, secret) => {
    for (const [before, after] of [
      ["", ""],
      ["my key is ", ", keep it"],
      ["one\\n", "\\ntwo"],
      ["KEY:'", "'"],
      ["\\u003c", "<"],
    ]) {
      const text = `{"input":"${before}${secret}${after}"}`;
      expect(maskSecrets(text)).toEqual({
        text: `{"input":"${before}[masked]${after}"}`,
        found: [{ kind, offset: 10 + (before ?? "").length }],
      });
    }
  });

  test.each([
    ["bearer", "curl -H 'Authorization: Bearer abc'", "curl -H 'Authorization: Bearer [masked]'"],
    ["bearer", `send bearer abc_${digits} along`, "send bearer [masked] along"],
    [
      "bearer",
      "Basic goes too: authorization: basic dXNlcjpwYXNz",
      "Basic goes too: authorization: basic [masked]",
    ],
    ["secret_field", "-H x-api-key:abc123def456", "-H x-api-key:[masked]"],
    ["url_credentials", "postgres://me:hunter2@db/x", "postgres://[masked]@db/x"],
    [
      "url_credentials",
      "https://a.example/x?api_key=abcdefgh&b=1",
      "https://a.example/x?api_key=[masked]&b=1",
    ],
    ["environment_value", "export COMETAPI_KEY=abc123def456\\nnext", "export COMETAPI_KEY=[masked]\\nnext"],
    ["secret_field", '{\\"api_key\\": \\"abc\\", \\"n\\": 1}', '{\\"api_key\\": \\"[masked]\\", \\"n\\": 1}'],
  ])("%s: in the text %s", (kind, text, masked) => {
    const result = maskSecrets(`{"input": "${text}"}`);
    expect(result.text).toBe(`{"input": "${masked}"}`);
    expect(result.found.map((secret) => secret.kind)).toEqual([kind]);
  });

  test.each([
    "authorization",
    "Authorization",
    "api_key",
    "openai-api-key",
    "apiKey",
    "client_secret",
    "password",
    "access_token",
    "Cookie",
  ])('any text in the field "%s"', (name) => {
    const text = `{ "${name}" : "a \\"quoted\\" \\\\ one", "next": "x" }`;
    expect(maskSecrets(text)).toEqual({
      text: `{ "${name}" : "[masked]", "next": "x" }`,
      found: [{ kind: "secret_field", offset: text.indexOf("a \\") }],
    });
  });

  test("the headers of an MCP tool, but for those that name no one", () => {
    const headers = { "X-Team": "blue", Accept: "text/plain", n: 1, empty: "" };
    const tools = [
      { type: "mcp", server_label: "a", authorization: "short", headers },
      { type: "web_search" },
    ];
    const result = maskSecrets(JSON.stringify({ tools, metadata: { headers } }));
    expect(JSON.parse(result.text)).toEqual({
      tools: [
        {
          type: "mcp",
          server_label: "a",
          authorization: "[masked]",
          headers: { ...headers, "X-Team": "[masked]" },
        },
        { type: "web_search" },
      ],
      metadata: { headers },
    });
    expect(result.found.map(({ kind }) => kind)).toEqual(["secret_field", "mcp_header"]);
  });

  test("the domain secrets of a container", () => {
    const policy = { type: "allowlist", domain_secrets: [{ domain: "a.example", name: "T", value: "v" }] };
    const text = JSON.stringify({
      tools: [{ type: "shell", environment: { type: "container_auto", network_policy: policy } }],
    });
    expect(maskSecrets(text)).toMatchObject({
      text: text.replace('"v"', '"[masked]"'),
      found: [{ kind: "secret_field" }],
    });
  });

  test("a whole text that is a bearer token, however short", () => {
    expect(maskSecrets('["Bearer xxxxx"]').text).toBe('["Bearer [masked]"]');
  });

  test("once, where one secret lies in another", () => {
    const text = `{"authorization": "Bearer ${key}"}`;
    expect(maskSecrets(text)).toEqual({
      text: '{"authorization": "[masked]"}',
      found: [{ kind: "secret_field", offset: 19 }],
    });
  });

  test.each([
    ["under a key that is repeated", '{"tools":[{"headers":{"X-Team":"hush"},"headers":{}}],"tools":[]}'],
    ["in a draft that is no JSON yet", '{"tools":[{"type":"mcp","headers":{"X-Team":"hush"},}], "input": '],
    [
      "of a tool among the items",
      '{"input":[{"type":"additional_tools","tools":[{"headers":{"X":"hush"}}]}]}',
    ],
    ["under a key with an escape", String.raw`{"tools":[{"\u0061uthorization":"hush"}]}`],
  ])("what goes to an MCP server, %s", (_, text) => {
    expect(maskSecrets(text).text).toBe(text.replace("hush", "[masked]"));
  });

  test("several, in their order, in a draft that is no JSON yet", () => {
    const result = maskSecrets(`{"input": "${key} and ${jwt}", "api_key": "x"`);
    expect(result.text).toBe('{"input": "[masked] and [masked]", "api_key": "[masked]"');
    expect(result.found.map(({ kind }) => kind)).toEqual(["openai_key", "jwt", "secret_field"]);
  });
});

describe("is left alone", () => {
  test.each([
    "Tell me a three sentence bedtime story about a unicorn.",
    "The bearer of this letter may pass. Bearer bonds are old. Bearer: required",
    "A risk-averse-investment-strategy-2024, a task-oriented-dialogue-system, sk-SK, sk-learn",
    "Authorization: required for all calls; api-key: required",
    "Explain what an API key, a token or a password is, e.g. api_key or OPENAI_API_KEY=…",
    "set MAX_TOKENS=100 and KEY=value",
    "mail me@example.com or see https://example.com:8080/a?b=c&key=1#x@y",
    "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
    "resp_0a15b2c3d4e5f60718293a4b5c6d7e8f msg_67ccd3acc8d48190a77525dc6de64b4104becb25c45c1d41 rs_1 fc_2 call_abc123DEF456",
    "pmpt_68b0 conv_123456789012345678901234 file-Ab3dEf6hIj9kLm2nOp5qRs8t vs_68 asst_abc user-5f3a",
    "hf_model_name_for_something_long and npm_config_registry_of_ours",
  ])("%s", (text) => {
    const draft = JSON.stringify({ input: text });
    expect(maskSecrets(draft)).toEqual({ text: draft, found: [] });
  });

  test("fields that only sound alike, and schemas of secret fields", () => {
    const draft = JSON.stringify({
      prompt_cache_key: "support-bot-2024-long-name",
      max_output_tokens: 100,
      logprobs: [{ token: "The" }],
      keywords: "abc",
      tools: [
        {
          type: "function",
          name: "log_in",
          parameters: { properties: { password: { type: "string" } }, required: ["password"] },
        },
      ],
      authorization: "",
    });
    expect(maskSecrets(draft)).toEqual({ text: draft, found: [] });
  });

  test("a variable in the place of a secret", () => {
    const headers = { Authorization: "Bearer {{token}}", "X-Key": "{{ key }}" };
    const text = JSON.stringify({ api_key: "{{key}}", tools: [{ type: "mcp", headers }] });
    expect(maskSecrets(text)).toEqual({ text, found: [] });
    expect(maskSecrets('{"api_key":"{{a}}hunter2"}').text).toBe('{"api_key":"[masked]"}');
  });

  test("what is masked already", () => {
    const once = maskSecrets(
      `{"authorization": "Bearer ${key}", "input": "Authorization: Bearer ${key}"}`,
    ).text;
    expect(maskSecrets(once)).toEqual({ text: once, found: [] });
  });

  test("images and files in base64", () => {
    const bytes = fc.uint8Array({ minLength: 600, maxLength: 3000 });
    fc.assert(
      fc.property(bytes, (image) => {
        const draft = `{"image_url": "data:image/png;base64,${Buffer.from(image).toString("base64")}"}`;
        expect(maskSecrets(draft).found).toEqual([]);
      }),
    );
  });
});

test("JSON stays JSON, and only texts change", () => {
  const secret = fc.constantFrom(
    key,
    jwt,
    `Bearer ${key}`,
    '"api_key": "x',
    "\\",
    '"',
    "\n",
    "password",
    "KEY=abc12345",
  );
  const texts = fc
    .array(fc.oneof(secret, fc.string({ maxLength: 5 })), { maxLength: 6 })
    .map((parts) => parts.join(" "));
  const names = fc.constantFrom("authorization", "input", "x-api-key", "headers", "tools");
  fc.assert(
    fc.property(fc.dictionary(names, fc.oneof(texts, fc.array(fc.dictionary(names, texts)))), (draft) => {
      const masked = JSON.parse(maskSecrets(JSON.stringify(draft)).text);
      expect(Object.keys(masked)).toEqual(Object.keys(draft));
      expect(JSON.stringify(masked)).not.toContain(key);
      expect(JSON.stringify(masked)).not.toContain(jwt);
    }),
    { numRuns: 1000 },
  );
});

test("no pattern runs wild on a megabyte of what it looks for", () => {
  const size = 1_000_000;
  for (const unit of [
    "a",
    "A",
    "0",
    "-",
    "_",
    "\\\\",
    "eyJ",
    "sk-",
    "-----BEGIN ",
    '\\"',
    "KEY",
    "Bearer ",
    "://",
  ]) {
    const text = `{"input": "${unit.repeat(size / unit.length)}"}`;
    const begun = performance.now();
    maskSecrets(text);
    expect([unit, performance.now() - begun < 2000]).toEqual([unit, true]);
  }
}, 60_000);
