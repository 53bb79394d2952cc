import { expect, test } from "vitest";
import { findTarget, listTargets } from "@/lib/protocol/request/tool-choices";
import { makeTool } from "@/lib/protocol/request/tool-starters";
import { type ToolType, toolTypes } from "@/lib/protocol/request/tool-types";
import { errorWith } from "@/lib/sandbox/fixtures/expect-refusal";

test.each(toolTypes)("a new tool of type $types.0 is taken as it is", (toolType: ToolType) => {
  expect(errorWith({ tools: [makeTool(toolType, [])] })).toBeNull();
});

test("one of each is taken together", () => {
  const tools = toolTypes.map((toolType) => makeTool(toolType, []));
  expect(errorWith({ tools })).toBeNull();
});

test("every tool that the form lets one choose is taken as a choice, alone and among those allowed", () => {
  const tools = toolTypes.map((toolType) => makeTool(toolType, []));
  const targets = listTargets(tools);
  for (const target of targets) {
    expect(errorWith({ tools, tool_choice: target }), JSON.stringify(target)).toBeNull();
    expect(findTarget(targets, target)).toBe(target);
  }
  const allowed = { type: "allowed_tools", mode: "auto", tools: targets };
  expect(errorWith({ tools, tool_choice: allowed })).toBeNull();
});
