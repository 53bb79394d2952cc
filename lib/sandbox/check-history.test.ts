import { expect, test } from "vitest";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";

const question = { role: "user", content: "What is 1 + 2?" };
const call = { type: "function_call", call_id: "call_1", name: "add", arguments: "{}" };
const output = { type: "function_call_output", call_id: "call_1", output: "3" };
const customCall = { type: "custom_tool_call", call_id: "call_2", name: "sum", input: "1 2" };
const customOutput = { type: "custom_tool_call_output", call_id: "call_2", output: "3" };
const approvalRequest = {
  type: "mcp_approval_request",
  id: "mcpr_1",
  server_label: "s",
  name: "n",
  arguments: "{}",
};
const approval = { type: "mcp_approval_response", approval_request_id: "mcpr_1", approve: true };

async function create(parameters: object) {
  return createSandboxClient().call("POST", "responses", { model: "sandbox", ...parameters });
}

test.each([
  [[output], "No tool call found for function call output with call_id 'call_1'."],
  [[question, call], "No tool output found for function call 'call_1'."],
  [
    [call, { ...output, call_id: "call_9" }],
    "No tool call found for function call output with call_id 'call_9'.",
  ],
  [[customOutput], "No tool call found for custom tool call output with call_id 'call_2'."],
  [[customCall, question], "No tool output found for custom tool call 'call_2'."],
  [[approval], "No approval request found for the approval response with id 'mcpr_1'."],
])("%j do not belong together", async (input, message) => {
  const { status, body } = await create({ input });
  expect(status).toBe(400);
  expect(body.error).toEqual({ message, type: "invalid_request_error", param: "input", code: null });
});

test.each([
  [[question, call, output]],
  [[call, question, output]],
  [[{ ...call, async: true }, question]],
  [[customCall, customOutput]],
  [[approvalRequest, approval]],
])("%j belong together", async (input) => {
  expect((await create({ input })).status).toBe(200);
});

test("a call of an earlier response wants its output", async () => {
  const client = createSandboxClient();
  const tools = [
    { type: "function", name: "add", parameters: { type: "object", properties: {} }, strict: false },
  ];
  const request = { model: "sandbox", input: "Please add.", tools, tool_choice: "required" };
  const { body } = await client.call("POST", "responses", request);
  const [made] = body.output as { call_id: string }[];
  const next = { model: "sandbox", previous_response_id: body.id };
  const bare = await client.call("POST", "responses", { ...next, input: "And?" });
  expect(bare.body.error).toMatchObject({
    message: `No tool output found for function call '${made?.call_id}'.`,
  });
  const answered = await client.call("POST", "responses", {
    ...next,
    input: [{ ...output, call_id: made?.call_id }],
  });
  expect(answered.status).toBe(200);
});

test("json_object wants the word JSON, in the input or the instructions", async () => {
  const text = { format: { type: "json_object" } };
  const { status, body } = await create({ input: "Give me a city.", text });
  expect(status).toBe(400);
  expect(body.error).toEqual({
    message:
      "Response input messages must contain the word 'json' in some form to use 'text.format' of type 'json_object'.",
    type: "invalid_request_error",
    param: "input",
    code: null,
  });
  expect((await create({ input: "Give me a city as Json.", text })).status).toBe(200);
  expect((await create({ input: "Give me a city.", instructions: "Answer in JSON.", text })).status).toBe(
    200,
  );
});
