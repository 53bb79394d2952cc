import { expect, test } from "vitest";
import { suggestToolChoice } from "@/components/editor/suggest-tool-choice";

const tools = JSON.stringify([
  { type: "function", name: "get_weather" },
  { type: "mcp", server_label: "docs" },
  { type: "web_search" },
]);

/** Suggestions at the `|` of a text that stands before the tools; their spans count from its beginning. */
function suggestAt(marked: string) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  return suggestToolChoice(`${text.replace(/}?$/, "")}, "tools": ${tools}}`, offset);
}

test("a whole choice for each tool of the request", () => {
  expect(suggestAt('{"tool_choice": |}')).toEqual([
    {
      label: "get_weather",
      json: '{"type":"function","name":"get_weather"}',
      span: { offset: 16, length: 0 },
    },
    { label: "docs", json: '{"type":"mcp","server_label":"docs"}', span: { offset: 16, length: 0 } },
    { label: "web_search", json: '{"type":"web_search"}', span: { offset: 16, length: 0 } },
  ]);
  expect(suggestAt('{"tool_choice": {"type": "allowed_tools", "tools": [|]}}')).toHaveLength(3);
});

test("names where a name is written, in place of what stands there", () => {
  expect(suggestAt('{"tool_choice": {"type": "function", "name": "x|y"}}')).toEqual([
    { label: "get_weather", json: '"get_weather"', span: { offset: 45, length: 4 } },
  ]);
  expect(suggestAt('{"tool_choice": {"type": "mcp", "server_label": |}}').map(({ label }) => label)).toEqual([
    "docs",
  ]);
});

test("nothing elsewhere", () => {
  expect(suggestAt('{"input": [{"name": |}]}')).toEqual([]);
  expect(suggestAt('{"tool_choice": {"|": 1}}')).toEqual([]);
  expect(suggestAt('{"tool_choice": {"type": |}}')).toEqual([]);
  expect(suggestToolChoice("", 0)).toEqual([]);
  expect(suggestToolChoice('{"tool_choice": }', 16)).toEqual([]);
});
