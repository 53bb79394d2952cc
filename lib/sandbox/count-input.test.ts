import { expect, test } from "vitest";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";

const tool = { type: "function", name: "add", parameters: { type: "object" }, strict: false };

test.each([
  { input: "Tell me about a small boat." },
  { input: [{ role: "user", content: "Hello" }], instructions: "Be kind.", tools: [tool] },
])("the tokens of %j are those that the response counts", async (parameters) => {
  const client = createSandboxClient();
  const request = { model: "sandbox", ...parameters };
  const { status, body } = await client.call("POST", "responses/input_tokens", request);
  const { body: response } = await client.call("POST", "responses", request);
  expect(status).toBe(200);
  expect(body).toEqual({
    object: "response.input_tokens",
    input_tokens: (response.usage as { input_tokens: number }).input_tokens,
  });
});

test("earlier turns count too", async () => {
  const client = createSandboxClient();
  const request = { model: "sandbox", input: "Tell me about a small boat." };
  const { body: first } = await client.call("POST", "responses", request);
  const count = async (parameters: object) =>
    Number((await client.call("POST", "responses/input_tokens", parameters)).body.input_tokens);
  expect(await count({ ...request, previous_response_id: first.id })).toBeGreaterThan(await count(request));
});

test("a body without anything counts as nothing", async () => {
  const client = createSandboxClient();
  const { body } = await client.call("POST", "responses/input_tokens", {});
  expect(body.input_tokens).toBeLessThan(10);
});

test.each([
  [{ stream: true }, "stream", "unknown_parameter"],
  [{ input: 7 }, "input", "invalid_type"],
  [{ model: "claude-5" }, "model", "model_not_found"],
  [{ personality: 1 }, "personality", "invalid_type"],
  [{ tool_choice: "required" }, "tool_choice", null],
  [{ previous_response_id: "resp_1" }, "previous_response_id", "previous_response_not_found"],
])("%j is refused", async (parameters, param, code) => {
  const { status, body } = await createSandboxClient().call("POST", "responses/input_tokens", parameters);
  expect(status).toBe(code === "model_not_found" ? 404 : 400);
  expect(body.error).toMatchObject({ param, code });
});
