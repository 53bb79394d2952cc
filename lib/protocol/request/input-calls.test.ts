import { expect, test } from "vitest";
import { firstUnused, suggestIds } from "@/lib/protocol/request/input-calls";

const call = (id: string, name = "get_weather") => ({
  type: "function_call",
  call_id: id,
  name,
  arguments: "{}",
});
const output = (id: string) => ({ type: "function_call_output", call_id: id, output: "" });

test("calls of the input and of the last response are suggested, the newest that waits first", () => {
  const input = [call("call_1"), output("call_1"), call("call_2", "get_time")];
  const { functionCalls } = suggestIds(input, [call("call_3")]);
  expect(functionCalls).toEqual([
    { id: "call_3", label: "get_weather", isUsed: false, isHere: false },
    { id: "call_2", label: "get_time", isUsed: false, isHere: true },
    { id: "call_1", label: "get_weather", isUsed: true, isHere: true },
  ]);
  expect(firstUnused(functionCalls)).toBe("call_3");
});

test("a call that stands in both is suggested once", () => {
  expect(suggestIds([call("call_1")], [call("call_1")]).functionCalls).toEqual([
    { id: "call_1", label: "get_weather", isUsed: false, isHere: true },
  ]);
});

test("each kind of answer has the calls of its own kind", () => {
  const custom = { type: "custom_tool_call", call_id: "call_9", name: "sql", input: "" };
  const request = { type: "mcp_approval_request", id: "mcpr_1", name: "roll", server_label: "dice" };
  const suggestions = suggestIds([custom, request], [{ type: "message", id: "msg_1", role: "assistant" }]);
  expect(suggestions).toEqual({
    functionCalls: [],
    customCalls: [{ id: "call_9", label: "sql", isUsed: false, isHere: true }],
    approvals: [{ id: "mcpr_1", label: "roll", isUsed: false, isHere: true }],
    references: [{ id: "msg_1", label: "message", isUsed: false, isHere: false }],
  });
});

test("an item that is in the input already is no new reference", () => {
  const message = { type: "message", id: "msg_1", role: "assistant" };
  expect(suggestIds([{ type: "item_reference", id: "msg_1" }], [message]).references).toEqual([
    { id: "msg_1", label: "message", isUsed: true, isHere: false },
  ]);
});

test("what is no id is passed over", () => {
  const odd = [{ type: "function_call" }, { type: "function_call", call_id: 7 }, call(""), null, "x"];
  expect(suggestIds(odd, []).functionCalls).toEqual([]);
  expect(suggestIds("text", []).functionCalls).toEqual([]);
  expect(firstUnused([])).toBeUndefined();
});
