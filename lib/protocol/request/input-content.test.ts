import { expect, test } from "vitest";
import { isJsonObject } from "@/lib/protocol/json";
import { applyTextEdits, editDraft } from "@/lib/protocol/request/draft-edit";
import {
  type InputStep,
  partsOfText,
  planItems,
  planPart,
  planPartIn,
  planRole,
  textOfParts,
  toItems,
  toText,
} from "@/lib/protocol/request/input-content";

const image = { type: "input_image", image_url: "data:image/png;base64,AAAA" };

/** `input` after the steps, made as the page makes them: in the request's text. */
function carryOut(input: unknown, steps: readonly InputStep[]): unknown {
  const text = steps.reduce(
    (now, { path, value }) => applyTextEdits(now, editDraft(now, ["input", ...path], value)),
    JSON.stringify(input === undefined ? {} : { input }),
  );
  return JSON.parse(text).input;
}

test("a text and a list of one plain message say the same, both ways", () => {
  expect(toItems("Hello")).toEqual([{ role: "user", content: "Hello" }]);
  expect(toText(toItems("Hello"))).toBe("Hello");
  expect(toText([{ type: "message", role: "user", content: [{ type: "input_text", text: "Hello" }] }])).toBe(
    "Hello",
  );
  expect(toText([])).toBe("");
});

test.each([
  [[{ role: "developer", content: "Hello" }]],
  [[{ role: "user", content: "Hello", id: "msg_1" }]],
  [[{ role: "user", content: [image] }]],
  [[{ role: "user", content: [{ type: "input_text", text: "a", prompt_cache_breakpoint: {} }] }]],
  [[toItems("a")[0], toItems("b")[0]]],
  [[{ type: "item_reference", id: "msg_1" }]],
  [["Hello"]],
])("%j is more than a text, and is not offered as one", (input) => {
  expect(toText(input)).toBeNull();
});

test("an empty text makes no part, and no parts are an empty text", () => {
  expect(partsOfText("user", "")).toEqual([]);
  expect(textOfParts([])).toBe("");
  expect(textOfParts([{ type: "refusal", refusal: "no" }])).toBeNull();
});

test.each([
  ["nothing", undefined, [{ role: "user", content: [image] }]],
  ["an empty text", "", [{ role: "user", content: [image] }]],
  ["a text", "Look", [{ role: "user", content: [{ type: "input_text", text: "Look" }, image] }]],
  ["an empty list", [], [{ role: "user", content: [image] }]],
  [
    "a message of the user",
    [{ role: "user", content: "Look" }],
    [{ role: "user", content: [{ type: "input_text", text: "Look" }, image] }],
  ],
  ["a message of parts", [{ role: "user", content: [image] }], [{ role: "user", content: [image, image] }]],
  [
    "a message of the assistant",
    [{ role: "assistant", content: "Hm" }],
    [
      { role: "assistant", content: "Hm" },
      { role: "user", content: [image] },
    ],
  ],
  [
    "a reference",
    [{ type: "item_reference", id: "msg_1" }],
    [
      { type: "item_reference", id: "msg_1" },
      { role: "user", content: [image] },
    ],
  ],
])("an image goes well with %s", (_, input, expected) => {
  const { steps, place } = planPart(input, image);
  const result = carryOut(input, steps);
  expect(result).toEqual(expected);
  const found = place.reduce<unknown>((held, key) => (held as Record<string, unknown>)[key], result);
  expect(found).toEqual(image);
});

test("a part goes into the item that it is meant for, where that takes parts", () => {
  const output = { type: "function_call_output", call_id: "call_1", output: "4 °C" };
  const input = [output, { role: "assistant", content: "Hm" }, { role: "user", content: "b" }];
  expect(carryOut(input, planPart(input, image, 0).steps)).toEqual([
    { ...output, output: [{ type: "input_text", text: "4 °C" }, image] },
    input[1],
    input[2],
  ]);
  expect(planPart(input, image, 1).place).toEqual([2, "content", 1]);
  expect(planPart(input, image, 99).place).toEqual([2, "content", 1]);
  expect(planPart([{ role: "user", content: { odd: 1 } }], image, 0).place).toEqual([1, "content", 0]);
});

test("what the assistant has said gets parts of its own type", () => {
  const item = { role: "assistant", content: "Once" };
  const { steps } = planPartIn(item, 0, { type: "output_text", text: "upon" });
  expect(carryOut([item], steps)).toEqual([
    {
      role: "assistant",
      content: [
        { type: "output_text", text: "Once" },
        { type: "output_text", text: "upon" },
      ],
    },
  ]);
});

test("items go behind all others, and a text before them becomes a message", () => {
  const items = [
    { type: "reasoning", id: "rs_1", summary: [] },
    { role: "user", content: "b" },
  ];
  const after = (input: unknown) => carryOut(input, planItems(input, items).steps);
  expect(after([{ role: "user", content: "a" }])).toEqual([{ role: "user", content: "a" }, ...items]);
  expect(after("a")).toEqual([{ role: "user", content: "a" }, ...items]);
  expect(after("")).toEqual(items);
  expect(after(undefined)).toEqual(items);
  expect(planItems("a", items).place).toEqual([1]);
});

test("another role takes the texts along, and nothing else", () => {
  const item = {
    role: "assistant",
    content: [
      { type: "output_text", text: "a", annotations: [], logprobs: [] },
      { type: "refusal", refusal: "no" },
      { type: "output_text", text: "b", annotations: [{ type: "file_path" }] },
      "odd",
    ],
  };
  const [changed] = carryOut([item], planRole(item, 0, "user")) as [typeof item];
  expect(changed).toEqual({
    role: "user",
    content: [
      { type: "input_text", text: "a" },
      { type: "refusal", refusal: "no" },
      { type: "input_text", text: "b", annotations: [{ type: "file_path" }] },
      "odd",
    ],
  });
  const [back] = carryOut([changed], planRole(changed, 0, "assistant")) as [unknown];
  expect(isJsonObject(back) && back.content).toMatchObject([
    { type: "output_text", text: "a" },
    { type: "refusal" },
    { type: "output_text", text: "b" },
    "odd",
  ]);
  expect(planRole({ role: "user", content: "a" }, 3, "system")).toEqual([
    { path: [3, "role"], value: "system" },
  ]);
});
