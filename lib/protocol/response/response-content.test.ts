import { describe, expect, test } from "vitest";
import { reduceToItem, type ShortEvent } from "@/lib/protocol/fixtures/reduce-events";
import { joinLogprobs } from "@/lib/protocol/response/response-logprobs";

const at = { output_index: 0, content_index: 0 };

describe("annotations", () => {
  const annotation = (index: number | undefined, title: string): ShortEvent => [
    "output_text.annotation.added",
    { ...at, annotation_index: index, annotation: { type: "url_citation", title } },
  ];
  const titles = (...events: ShortEvent[]) =>
    reduceToItem(...events).content[0]?.annotations.map(({ index, raw }) => [
      index,
      (raw as { title: string }).title,
    ]);

  test("are kept by their index, in whatever order they come", () => {
    expect(titles(annotation(2, "c"), annotation(0, "a"), annotation(2, "C"))).toEqual([
      [0, "a"],
      [2, "C"],
    ]);
  });

  test("without an index come after those there are", () => {
    expect(titles(annotation(undefined, "a"), annotation(undefined, "b"))).toEqual([
      [0, "a"],
      [1, "b"],
    ]);
  });

  test("of a whole part win, unless it has none", () => {
    const done = (annotations: unknown): ShortEvent => [
      "content_part.done",
      { ...at, part: { type: "output_text", text: "x", annotations } },
    ];
    expect(titles(annotation(0, "a"), done([{ title: "A" }, { title: "B" }]))).toEqual([
      [0, "A"],
      [1, "B"],
    ]);
    expect(titles(annotation(0, "a"), done([]))).toEqual([[0, "a"]]);
  });
});

describe("logprobs", () => {
  const delta = (...logprobs: unknown[]): ShortEvent => [
    "output_text.delta",
    { ...at, delta: "x", logprobs },
  ];
  const logprobsOf = (...events: ShortEvent[]) => {
    const part = reduceToItem(...events).content[0];
    return part && joinLogprobs(part.logprobs);
  };

  test("of deltas are joined, however many they are", () => {
    const many = Array.from({ length: 1000 }, (_, index) => index);
    expect(logprobsOf(...many.map((index) => delta(index)))).toEqual(many);
    expect(logprobsOf(delta(...many), delta(), delta("last"))).toEqual([...many, "last"]);
  });

  test("of the done event win, unless it has none", () => {
    expect(logprobsOf(delta(1), ["output_text.done", { ...at, text: "x", logprobs: [2, 3] }])).toEqual([
      2, 3,
    ]);
    expect(logprobsOf(delta(1), ["output_text.done", { ...at, text: "x", logprobs: [] }])).toEqual([1]);
  });
});

test("vLLM's reasoning parts are parts of the content", () => {
  const item = reduceToItem(
    ["reasoning_part.added", { ...at, part: { type: "reasoning_text", text: "" } }],
    ["reasoning_text.delta", { ...at, delta: "hm" }],
    ["reasoning_part.done", { ...at, part: { type: "reasoning_text", text: "hm." } }],
  );
  expect(item).toMatchObject({
    type: "reasoning",
    content: [{ kind: "reasoning", text: "hm.", isDone: true }],
  });
});
