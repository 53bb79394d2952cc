import { expect, test } from "vitest";
import { splitLabel } from "@/components/timeline/split-label";

test.each([
  ["output_text.", "delta", "output_", "text.delta"],
  ["output_item.", "added", "output_", "item.added"],
  ["output_text.annotation.", "added", "output_text.", "annotation.added"],
  ["reasoning_summary_text.", "delta", "reasoning_summary_", "text.delta"],
  ["function_call_arguments.", "delta", "function_call_", "arguments.delta"],
  ["code_interpreter_call_code.", "delta", "code_interpreter_call_", "code.delta"],
  ["web_search_call.", "searching", "web_search_call.", "searching"],
  ["image_generation_call.", "partial_image", "image_generation_call.", "partial_image"],
  ["mcp_list_tools.", "in_progress", "mcp_list_tools.", "in_progress"],
])("%s%s may lose its beginning, never its end", (stem, end, head, tail) => {
  expect(splitLabel(stem + end)).toEqual({ head, tail });
});

test.each([
  "created",
  "in_progress",
  "refusal.delta",
  "error",
  "(no type)",
  "output_",
  "a_.b",
  ".delta",
  "output_text.",
  "",
])("%j is shown whole", (label) => {
  expect(splitLabel(label)).toEqual({ head: "", tail: label });
});
