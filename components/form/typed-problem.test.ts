import { expect, test } from "vitest";
import { readTypedProblem } from "@/components/form/typed-problem";

const number = { kind: "number", integer: false, step: 0.1, slider: false } as const;

test("a number in a freer spelling than JSON's is no problem, words are", () => {
  expect(readTypedProblem("1.", number)).toBeNull();
  expect(readTypedProblem("warm", number)).toEqual({ kind: "not_a_number" });
});

test("broken JSON is told by line and column within the box", () => {
  expect(readTypedProblem('{\n  "a": }', { kind: "json", takes: "list" })).toMatchObject({
    kind: "not_json",
    line: 2,
    column: 8,
  });
  expect(readTypedProblem(" [] ", { kind: "json", takes: "list" })).toBeNull();
});
