import { expect, test } from "vitest";
import { applyTextEdits, editDraft } from "@/lib/protocol/request/draft-edit";
import { createFilePart } from "@/lib/protocol/request/input-attachments";
import {
  type InputStep,
  planItems,
  planPart,
  planRole,
  textPart,
  toItems,
} from "@/lib/protocol/request/input-content";
import { createItem, messageRoles } from "@/lib/protocol/request/input-items";
import { checkInput } from "@/lib/sandbox/check-input";

/** What the form makes of `input`, in the request's own text. */
function compose(input: unknown, steps: readonly InputStep[]): unknown {
  const text = steps.reduce(
    (now, { path, value }) => applyTextEdits(now, editDraft(now, ["input", ...path], value)),
    JSON.stringify({ input }),
  );
  return JSON.parse(text).input;
}

const image = createFilePart("input_image", "a.png", "data:image/png;base64,AAAA");
const file = createFilePart("input_file", "a.pdf", "data:application/pdf;base64,AAAA");

test("every new item is one that the API takes, before its boxes are filled", () => {
  for (const type of [
    "message",
    "function_call",
    "custom_tool_call",
    "function_call_output",
    "custom_tool_call_output",
    "item_reference",
    "mcp_approval_response",
    "reasoning",
    "compaction",
    "compaction_trigger",
  ]) {
    const input = compose("Hello", planItems("Hello", [createItem(type)]).steps);
    expect(checkInput(input, "input"), type).toBeNull();
  }
});

test.each([
  ["a text", "Look"],
  ["a message", toItems("Look")],
  ["an output", [{ type: "function_call_output", call_id: "call_1", output: "4 °C" }]],
  ["what the assistant said", [{ role: "assistant", content: "Hm" }]],
])("images and files are taken beside %s", (_, input) => {
  for (const part of [image, file]) {
    expect(checkInput(compose(input, planPart(input, part, 0).steps), "input")).toBeNull();
  }
});

test("an image without a source is refused by the part's own name", () => {
  const input = compose("Look", planPart("Look", { type: "input_image" }).steps);
  expect(checkInput(input, "input")?.param).toBe("input[0].content[1].image_url");
});

test("a message keeps being taken from role to role", () => {
  let item = { role: "user", content: [textPart("user", "a"), textPart("user", "b")] };
  for (const role of [...messageRoles, ...messageRoles.toReversed()]) {
    [item] = compose([item], planRole(item, 0, role)) as [typeof item];
    expect(item.role).toBe(role);
    expect(checkInput([item], "input"), role).toBeNull();
  }
});
