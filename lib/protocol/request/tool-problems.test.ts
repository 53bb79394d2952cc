import fc from "fast-check";
import { expect, test } from "vitest";
import { paramName } from "@/lib/protocol/request/draft-problem";
import { findToolProblems } from "@/lib/protocol/request/tool-problems";

function problemsOf(tool: unknown): string[] {
  return findToolProblems(tool, ["tools", 0]).map(({ path, code }) => `${code} ${paramName(path)}`);
}

test.each<[string, object, string[]]>([
  ["a name is missing", { type: "function" }, ["missing tools[0].name"]],
  ["a name with a space", { type: "function", name: "get weather" }, ["takes_name tools[0].name"]],
  ["65 characters", { type: "custom", name: "a".repeat(65) }, ["takes_name tools[0].name"]],
  ["null where null is taken", { type: "function", name: "a", strict: null, parameters: null }, []],
  [
    "null where none is taken",
    { type: "custom", name: "a", description: null },
    ["takes_text tools[0].description"],
  ],
  [
    "a number out of bounds",
    { type: "image_generation", partial_images: 4, output_compression: 0.5 },
    ["takes_integer_from_to tools[0].output_compression", "takes_integer_from_to tools[0].partial_images"],
  ],
  [
    "a word that is not one of them",
    { type: "web_search_2025_08_26", search_context_size: "big" },
    ["takes_one_of tools[0].search_context_size"],
  ],
  ["no server to reach", { type: "mcp", server_label: "docs" }, ["missing tools[0].server_url"]],
  [
    "a connector in place of a server",
    { type: "mcp", server_label: "a", connector_id: "connector_gmail" },
    [],
  ],
  [
    "inside of a form",
    { type: "mcp", server_label: "a", server_url: "b", require_approval: { never: { tool_names: "all" } } },
    ["takes_list tools[0].require_approval.never.tool_names"],
  ],
  ["no form at all", { type: "code_interpreter", container: 7 }, ["other tools[0].container"]],
  [
    "an empty list that needs an entry",
    { type: "file_search", vector_store_ids: [] },
    ["list_too_short tools[0].vector_store_ids"],
  ],
  [
    "filters within filters",
    {
      type: "file_search",
      vector_store_ids: ["vs_1"],
      filters: {
        type: "and",
        filters: [
          { type: "eq", key: "a", value: 1 },
          { type: "or", filters: [{ type: "eq" }] },
        ],
      },
    },
    [
      "missing tools[0].filters.filters[1].filters[0].key",
      "missing tools[0].filters.filters[1].filters[0].value",
    ],
  ],
  [
    "tools within a tool",
    {
      type: "namespace",
      name: "a",
      description: "b",
      tools: [{ type: "function", name: "ok" }, { type: "custom" }],
    },
    ["missing tools[0].tools[1].name"],
  ],
  ["an unknown type", { type: "vendor:magic", name: 7 }, []],
  ["unknown keys", { type: "local_shell", x_vendor: [] }, []],
])("%s", (_, tool, problems) => {
  expect(problemsOf(tool)).toEqual(problems);
});

test("whatever stands in tools, it is judged without a throw, and within a limit", () => {
  const types = [
    "function",
    "mcp",
    "file_search",
    "namespace",
    "code_interpreter",
    "shell",
    "image_generation",
  ];
  const tool = fc
    .tuple(
      fc.constantFrom(...types),
      fc.dictionary(
        fc.constantFrom("name", "tools", "filters", "container", "headers", "environment"),
        fc.jsonValue(),
      ),
    )
    .map(([type, fields]) => ({ ...fields, type }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), tool), (value) => {
      expect(findToolProblems(value, ["tools", 0]).length).toBeLessThanOrEqual(20);
    }),
  );
});
