import { expect, test } from "vitest";
import facts from "@/lib/protocol/fixtures/tool-fields.json";
import {
  findTarget,
  listTargets,
  nameTarget,
  readChoiceForm,
  startChoice,
} from "@/lib/protocol/request/tool-choices";

const tools = [
  { type: "function", name: "add" },
  { type: "namespace", tools: [{ type: "custom", name: "sql" }] },
  { type: "mcp", server_label: "docs" },
  { type: "web_search_preview_2025_03_11" },
  { type: "computer_use_preview" },
  { type: "local_shell" },
  { type: "function" },
  { type: "vendor:magic" },
  null,
  { type: "function", name: "add" },
];
const targets = listTargets(tools);

test("what can be chosen is what the request has, once, by its own name", () => {
  expect(targets.map(nameTarget)).toEqual([
    "add",
    "sql",
    "mcp · docs",
    "web_search_preview_2025_03_11",
    "computer_use_preview",
  ]);
  expect(listTargets({ type: "function" })).toEqual([]);
});

test.each<[object, string | undefined]>([
  [{ type: "function", name: "add" }, "add"],
  [{ type: "custom", name: "add" }, undefined],
  [{ type: "custom", name: "sql" }, "sql"],
  [{ type: "mcp", server_label: "docs", name: "search" }, "mcp · docs"],
  [{ type: "mcp" }, "mcp · docs"],
  [{ type: "mcp", server_label: "other" }, undefined],
  [{ type: "web_search_preview" }, "web_search_preview_2025_03_11"],
  [{ type: "computer_use" }, "computer_use_preview"],
  [{ type: "shell" }, undefined],
])("%j means %s", (choice, name) => {
  const target = findTarget(targets, choice);
  expect(target && nameTarget(target)).toBe(name);
});

test("every form of the reference is known as one", () => {
  expect(facts.words.map(readChoiceForm)).toEqual(facts.words);
  for (const type of facts.choices.flatMap(({ types }) => types)) {
    expect(readChoiceForm({ type }), type).toBe(type === "allowed_tools" ? "allowed" : "one");
  }
  expect([
    readChoiceForm("any"),
    readChoiceForm({ type: "vendor:magic" }),
    readChoiceForm(undefined),
  ]).toEqual([null, null, null]);
});

test("from form to form the tools that were named are kept", () => {
  const sql = { type: "custom", name: "sql" };
  expect(startChoice("one", "auto", targets)).toEqual({ type: "function", name: "add" });
  expect(startChoice("allowed", sql, targets)).toEqual({ type: "allowed_tools", mode: "auto", tools: [sql] });
  expect(startChoice("one", { type: "allowed_tools", tools: [sql] }, targets)).toEqual(sql);
  expect(startChoice("required", sql, targets)).toBe("required");
  expect(startChoice("one", "auto", [])).toBeNull();
});
