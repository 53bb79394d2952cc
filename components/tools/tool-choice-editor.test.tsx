// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { showPart } from "@/components/tools/fixtures/show-part";
import { ToolChoiceEditor } from "@/components/tools/tool-choice-editor";

afterEach(cleanup);

const tools = [
  { type: "function", name: "add" },
  { type: "mcp", server_label: "docs", server_url: "https://a.example" },
  { type: "web_search" },
];

function show(request: object) {
  const { readRequest, ...page } = showPart(ToolChoiceEditor, "tool_choice", request);
  return { ...page, readChoice: () => (readRequest() as { tool_choice?: unknown }).tool_choice };
}

const form = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
const picker = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "Tool" });
const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });

test("the words are chosen side by side", () => {
  const { readChoice } = show({ tools });
  for (const word of ["none", "required", "auto"]) {
    fireEvent.click(form(word));
    expect(readChoice()).toBe(word);
    expect(form(word).checked).toBe(true);
  }
});

test("one tool is picked from those of the request", () => {
  const { readChoice } = show({ tools });
  fireEvent.click(form("a tool…"));
  expect(readChoice()).toEqual({ type: "function", name: "add" });
  expect([...picker().options].map(({ text }) => text)).toEqual(["add", "mcp · docs", "web_search"]);
  fireEvent.change(picker(), { target: { value: "1" } });
  fireEvent.change(screen.getByRole("textbox", { name: "tool of the server" }), {
    target: { value: "search" },
  });
  expect(readChoice()).toEqual({ type: "mcp", server_label: "docs", name: "search" });
  fireEvent.change(screen.getByRole("textbox", { name: "tool of the server" }), { target: { value: "" } });
  expect(readChoice()).toEqual({ type: "mcp", server_label: "docs" });
});

test("some tools are ticked, and one that the request does not have is told and kept", () => {
  const gone = { type: "function", name: "gone" };
  const { readChoice } = show({ tools, tool_choice: { type: "allowed_tools", mode: "auto", tools: [gone] } });
  expect(box("gone (not in tools)").checked).toBe(true);
  fireEvent.click(box("web_search"));
  const mode = screen.getByRole("radiogroup", { name: "tool_choice.mode" });
  fireEvent.click(within(mode).getByRole("radio", { name: "required" }));
  expect(readChoice()).toEqual({
    type: "allowed_tools",
    mode: "required",
    tools: [gone, { type: "web_search" }],
  });
  fireEvent.click(box("gone (not in tools)"));
  expect(readChoice()).toEqual({ type: "allowed_tools", mode: "required", tools: [{ type: "web_search" }] });
});

test("a tool that is renamed is told as missing, and nothing is changed by itself", () => {
  const choice = { type: "function", name: "add", x_vendor: 1 };
  const { draft, readChoice } = show({ tools, tool_choice: choice });
  expect(picker().selectedOptions[0]?.text).toBe("add");
  act(() => void draft.edit(["tools", 0, "name"], "sum"));
  expect(picker().selectedOptions[0]?.text).toBe("add (not in tools)");
  expect(readChoice()).toEqual(choice);
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "tool_choice.x_vendor" }).value).toBe("1");
});

test("without tools there is none to choose, and it says so", () => {
  const { readChoice } = show({});
  fireEvent.click(form("a tool…"));
  expect(readChoice()).toBeUndefined();
  expect(screen.getByText(/no tool that can be named/)).toBeTruthy();
});

test("a choice of an unknown kind is shown as JSON", () => {
  show({ tools, tool_choice: { type: "vendor:magic", wand: 1 } });
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "tool_choice JSON" }).value).toContain(
    "wand",
  );
});

test("among many tools those that are looked for are found", () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ type: "function", name: `tool_${index}` }));
  show({ tools: many, tool_choice: { type: "allowed_tools", mode: "auto", tools: many.slice(0, 1) } });
  expect(screen.getAllByRole("checkbox")).toHaveLength(20);
  fireEvent.change(screen.getByRole("searchbox", { name: "Filter tools" }), { target: { value: "_19" } });
  expect(screen.getAllByRole("checkbox")).toHaveLength(1);
});
