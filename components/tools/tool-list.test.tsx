// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { showPart } from "@/components/tools/fixtures/show-part";
import { ToolForm } from "@/components/tools/tool-form";
import { ToolsEditor } from "@/components/tools/tools-editor";

vi.mock("@/components/tools/tool-form", async (importOriginal) => {
  const original = await importOriginal<typeof import("@/components/tools/tool-form")>();
  return { ToolForm: vi.fn(original.ToolForm) };
});

afterEach(cleanup);

test("a key typed in one card draws no other", () => {
  const tools = Array.from({ length: 4 }, (_, index) => ({ type: "function", name: `tool_${index}` }));
  showPart(ToolsEditor, "tools", { tools });
  fireEvent.click(screen.getByRole("button", { name: "Open all" }));
  vi.mocked(ToolForm).mockClear();
  fireEvent.change(screen.getByLabelText("tools[2].name"), { target: { value: "other" } });
  expect(vi.mocked(ToolForm).mock.calls.map(([{ tool }]) => tool)).toEqual([
    { type: "function", name: "other" },
  ]);
});
