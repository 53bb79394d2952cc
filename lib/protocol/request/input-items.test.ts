import { expect, test } from "vitest";
import { describeInputItem, isArgumentsText, summarizeItem } from "@/lib/protocol/request/input-facts";
import {
  contentKey,
  createItem,
  listHiddenKeys,
  readItemKind,
  readItemType,
} from "@/lib/protocol/request/input-items";
import { itemShapes, otherItemTypes } from "@/lib/protocol/request/request-shapes";

test.each([
  [{ role: "user", content: "" }, "message", "message"],
  [{ id: "msg_1" }, "item_reference", "item_reference"],
  [{ type: null, id: "msg_1" }, "item_reference", "item_reference"],
  [{ id: "msg_1", role: "user" }, "message", "message"],
  [{ type: "function_call" }, "function_call", "call"],
  [{ type: "custom_tool_call_output" }, "custom_tool_call_output", "tool_output"],
  [{ type: "mcp_approval_response" }, "mcp_approval_response", "approval"],
  [{ type: "vendor:thing" }, "vendor:thing", "other"],
  ["text", null, "odd"],
  [null, null, "odd"],
  [[], null, "odd"],
])("%j is of type %j and edited as %s", (item, type, kind) => {
  expect(readItemType(item)).toBe(type);
  expect(readItemKind(item)).toBe(kind);
});

test("only messages and outputs of tools hold parts", () => {
  expect(contentKey({ role: "user" })).toBe("content");
  expect(contentKey({ type: "function_call_output" })).toBe("output");
  expect(contentKey({ type: "reasoning" })).toBeNull();
});

test("keys without a box are named", () => {
  const item = { type: "message", role: "user", content: "", id: "msg_1", x_mine: 1 };
  expect(listHiddenKeys(item, ["role", "content"])).toEqual(["id", "x_mine"]);
});

test("a new item has the keys that its shape asks for", () => {
  const given = { callId: "call_1", approvalId: "mcpr_1" };
  expect(createItem("function_call_output", given)).toEqual({
    type: "function_call_output",
    call_id: "call_1",
    output: "",
  });
  expect(createItem("mcp_approval_response", given)).toMatchObject({ approval_request_id: "mcpr_1" });
  for (const { types, schema } of itemShapes) {
    for (const type of types) expect(schema.safeParse(createItem(type)).success, type).toBe(true);
  }
});

test("every type of the API can be told by its facts", () => {
  const types = [...itemShapes.flatMap(({ types }) => types), ...otherItemTypes, "message"];
  expect(types).toHaveLength(31);
  for (const type of types) {
    expect(describeInputItem({ type, id: "x_1", status: "completed" })).toContainEqual({
      name: "id",
      kind: "text",
      text: "x_1",
    });
  }
});

test("facts are few, short, and tell of bytes by their length only", () => {
  const image = {
    type: "image_generation_call",
    id: "ig_1",
    result: "A".repeat(100_000),
    status: "completed",
  };
  expect(describeInputItem(image)).toEqual([
    { name: "id", kind: "text", text: "ig_1" },
    { name: "result", kind: "sealed", characters: 100_000 },
    { name: "status", kind: "text", text: "completed" },
  ]);
  const reasoning = { type: "reasoning", summary: [{ type: "summary_text", text: "a" }, { text: "b" }] };
  expect(describeInputItem(reasoning)).toEqual([{ name: "summary", kind: "text", text: "a · b" }]);
  const search = { type: "web_search_call", action: { type: "search", query: "x".repeat(1_000) } };
  expect(JSON.stringify(describeInputItem(search)).length).toBeLessThan(400);
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, { deep: index }]));
  expect(describeInputItem(many).length).toBeLessThanOrEqual(6);
});

test("a closed card says how its item begins, on one line", () => {
  expect(summarizeItem({ role: "user", content: "a\n\n b" })).toBe("a b");
  expect(
    summarizeItem({
      role: "user",
      content: [{ type: "input_text", text: "Look" }, { type: "input_image" }, "odd", null],
    }),
  ).toBe("Look · input_image");
  expect(summarizeItem({ type: "function_call", name: "get_weather", arguments: "{}" })).toBe("get_weather");
  expect(summarizeItem({ type: "compaction_trigger" })).toBe("");
  expect(summarizeItem({ type: "item_reference", id: "msg_1" })).toBe("msg_1");
  expect(summarizeItem({ role: "user", content: "x".repeat(10_000_000) }).length).toBeLessThan(200);
});

test("arguments are the text of an object", () => {
  expect(isArgumentsText('{"city":"Ankara"}')).toBe(true);
  expect(isArgumentsText('{"city":')).toBe(false);
  expect(isArgumentsText("[]")).toBe(false);
  expect(isArgumentsText("")).toBe(false);
});
