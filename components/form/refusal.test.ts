import { expect, test } from "vitest";
import { isStanding, readParamPath, readRefusal } from "@/components/form/refusal";

const sentBody = '{"temperature": 7, "metadata": {"x": 1, "y": "z"}, "tools": [{"name": "a b"}]}';
const refuse = (param: string) => readRefusal({ param, message: "no", sentBody });

function standsIn(param: string, text: string): boolean {
  const refusal = refuse(param);
  return refusal !== null && isStanding(refusal, text);
}

test.each([
  ["temperature", ["temperature"]],
  ["metadata.x", ["metadata", "x"]],
  ["tools[0].name", ["tools", 0, "name"]],
  ["", []],
])("the param %s leads to its place in the request", (param, path) => {
  expect(readParamPath(param)).toEqual(path);
});

test("a refused key can be removed; of a list, the whole list", () => {
  expect(refuse("temperature")?.removable).toEqual(["temperature"]);
  expect(refuse("metadata.x")?.removable).toEqual(["metadata", "x"]);
  expect(refuse("tools[0].name")?.removable).toEqual(["tools"]);
});

test("a missing parameter is told of, with nothing to remove", () => {
  expect(refuse("input")).toMatchObject({ path: ["input"], removable: null });
});

test("what every request needs is told of, with nothing to remove", () => {
  const body = '{"model": "gpt-9", "input": [{"role": "user", "content": 7}]}';
  for (const param of ["model", "input", "input[0].content"]) {
    expect(readRefusal({ param, message: "no", sentBody: body })).toMatchObject({ param, removable: null });
  }
});

test("a refusal is over once the parameter has changed, and only then", () => {
  expect(standsIn("temperature", '{"temperature": 1}')).toBe(false);
  expect(standsIn("temperature", "{}")).toBe(false);
  expect(standsIn("temperature", '{"temperature": 7, "store": true}')).toBe(true);
  expect(standsIn("input", '{"input": "Hi"}')).toBe(false);
});

test("a body that was no JSON object is nobody's field", () => {
  expect(readRefusal({ param: "temperature", message: null, sentBody: "{" })).toBeNull();
});
