import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/protocol/json";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";

const input = [
  { role: "developer", content: "Be kind." },
  { role: "user", content: "Hello" },
  { role: "assistant", content: "Hello to you" },
  { role: "user", content: "How far is the moon?" },
];

test("the user's messages stay, and one item stands for the rest", async () => {
  const client = createSandboxClient();
  const { status, body } = await client.call("POST", "responses/compact", { model: "sandbox", input });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: expect.stringMatching(/^resp_/),
    object: "response.compaction",
    created_at: 1_800_000_000,
    output: [
      { type: "message", role: "user", content: [{ text: "Hello" }] },
      { type: "message", role: "user", content: [{ text: "How far is the moon?" }] },
      {
        id: expect.stringMatching(/^cmp_/),
        type: "compaction",
        encrypted_content: expect.stringMatching(/./),
      },
    ],
  });
  const usage = body.usage as { [name: string]: number };
  expect(usage.input_tokens).toBeGreaterThan(0);
  expect(usage.total_tokens).toBe((usage.input_tokens ?? 0) + (usage.output_tokens ?? 0));
});

test("what comes out is taken as input", async () => {
  const client = createSandboxClient();
  const { body } = await client.call("POST", "responses/compact", { model: "sandbox", input });
  const next = [...(body.output as JsonObject[]), { role: "user", content: "And the sun?" }];
  const reply = await client.call("POST", "responses", { model: "sandbox", input: next });
  expect(reply).toMatchObject({ status: 200, body: { status: "completed" } });
});

test("an earlier response is compacted with all that led to it", async () => {
  const client = createSandboxClient();
  const { body: first } = await client.call("POST", "responses", { model: "sandbox", input });
  const compact = { model: "sandbox", previous_response_id: first.id };
  const { body } = await client.call("POST", "responses/compact", compact);
  expect(body.output).toMatchObject([{ role: "user" }, { role: "user" }, { type: "compaction" }]);
});

test.each([
  [{ input }, "model", "missing_required_parameter", 400],
  [{ model: "sandbox" }, "input", "missing_required_parameter", 400],
  [{ model: "sandbox", input, stream: true }, "stream", "unknown_parameter", 400],
  [{ model: "sandbox", input, service_tier: "slow" }, "service_tier", "invalid_value", 400],
  [{ model: "claude-5", input }, "model", "model_not_found", 404],
  [
    { model: "sandbox", previous_response_id: "resp_1" },
    "previous_response_id",
    "previous_response_not_found",
    400,
  ],
])("%j is refused", async (parameters, param, code, expected) => {
  const { status, body } = await createSandboxClient().call("POST", "responses/compact", parameters);
  expect(status).toBe(expected);
  expect(body.error).toMatchObject({ param, code, type: "invalid_request_error" });
});

test("a model that is null is the sandbox's own", async () => {
  const { status } = await createSandboxClient().call("POST", "responses/compact", { model: null, input });
  expect(status).toBe(200);
});
