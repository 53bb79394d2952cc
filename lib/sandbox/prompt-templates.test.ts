import { expect, test } from "vitest";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";

const story = { id: "pmpt_sandbox_story", variables: { audience: "children", subject: "a small boat" } };

test("a template brings model, instructions and input, with its variables filled in", async () => {
  const client = createSandboxClient();
  const { status, body } = await client.call("POST", "responses", { prompt: story });
  expect(status).toBe(200);
  expect(body).toMatchObject({ model: "sandbox", prompt: story });
  const { body: items } = await client.call("GET", `responses/${body.id}/input_items`);
  expect(items.data).toMatchObject([
    { role: "user", content: [{ text: "Tell me a story about a small boat." }] },
  ]);
});

test("the request's own model and input stand before the template's", async () => {
  const client = createSandboxClient();
  const request = { model: "gpt-5.4", input: "Tell me about birds.", prompt: { ...story, version: "1" } };
  const { body } = await client.call("POST", "responses", request);
  expect(body.model).toBe("gpt-5.4");
  const { body: items } = await client.call("GET", `responses/${body.id}/input_items`);
  expect(items.data).toMatchObject([{ content: [{ text: "Tell me about birds." }] }]);
});

test("a variable may be a part", async () => {
  const text = { type: "input_text", text: "a boat" };
  const image = { type: "input_image", image_url: "https://example.com/a.png" };
  const client = createSandboxClient();
  const variables = { audience: image, subject: text };
  const { body } = await client.call("POST", "responses", { prompt: { ...story, variables } });
  const { body: items } = await client.call("GET", `responses/${body.id}/input_items`);
  expect(items.data).toMatchObject([{ content: [{ text: "Tell me a story about a boat." }] }]);
});

test.each([
  [{ id: "pmpt_none" }, 404, null, /^Prompt with id 'pmpt_none' not found\. .*'pmpt_sandbox_greeting'\.$/],
  [{ ...story, version: "2" }, 404, null, /version '1' only/],
  [{ id: story.id }, 400, "prompt.variables", /^Missing prompt variables: 'audience' and 'subject'\.$/],
  [
    { ...story, variables: { ...story.variables, size: "1" } },
    400,
    "prompt.variables",
    /^Unknown prompt variables: 'size'\.$/,
  ],
  [
    { ...story, variables: { subject: 7 } },
    400,
    "prompt.variables.subject",
    /one of a string or a content part/,
  ],
])("%j is refused", async (prompt, expected, param, message) => {
  const { status, body } = await createSandboxClient().call("POST", "responses", { prompt });
  expect(status).toBe(expected);
  expect(body.error).toMatchObject({ param, message: expect.stringMatching(message) });
});
