import { expect, test } from "vitest";
import { findModels } from "@/components/shell/find-models";

const models = [
  { id: "openai/gpt-5.4" },
  { id: "gpt-5.4-mini" },
  { id: "o4", description: "Reasons, like GPT does" },
];

test("nothing typed shows all in the provider's order", () => {
  expect(findModels(models, " ")).toEqual(models);
});

test("every word counts, in names and descriptions, and names that begin with it come first", () => {
  expect(findModels(models, "GPT").map(({ id }) => id)).toEqual(["gpt-5.4-mini", "openai/gpt-5.4", "o4"]);
  expect(findModels(models, "gpt mini").map(({ id }) => id)).toEqual(["gpt-5.4-mini"]);
  expect(findModels(models, "reasons").map(({ id }) => id)).toEqual(["o4"]);
  expect(findModels(models, "llama")).toEqual([]);
});
