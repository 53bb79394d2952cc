// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { showPart } from "@/components/tools/fixtures/show-part";
import { ToolsEditor } from "@/components/tools/tools-editor";

afterEach(cleanup);

const show = (request: object, isPaused?: boolean) => showPart(ToolsEditor, "tools", request, isPaused);

const weather = { type: "function", name: "get_weather", strict: true };

function press(name: string) {
  fireEvent.click(screen.getByRole("button", { name }));
}

function choose(menu: string, item: RegExp) {
  press(menu);
  fireEvent.click(screen.getByRole("menuitem", { name: item }));
}

function type(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label, { selector: "input, textarea" }), { target: { value } });
}

const card = (name: string) => screen.getByRole("group", { name });
const toggle = (name: string) => within(card(name)).getAllByRole("button")[0];

function open(name: string) {
  const button = toggle(name);
  if (button) fireEvent.click(button);
}

test("a tool from the menu is the smallest one, open, its name ready to be typed over", () => {
  const { readRequest } = show({});
  choose("Add tool", /^function/);
  expect(readRequest()).toEqual({
    tools: [
      {
        type: "function",
        name: "my_function",
        parameters: { type: "object", properties: {}, required: [], additionalProperties: false },
        strict: true,
      },
    ],
  });
  expect(document.activeElement).toBe(screen.getByLabelText("tools[0].name"));
  type("tools[0].name", "now");
  type("tools[0].description", "The time");
  expect(readRequest()).toMatchObject({ tools: [{ name: "now", description: "The time" }] });
  type("tools[0].description", "");
  expect(Object.keys((readRequest() as { tools: object[] }).tools[0] ?? {})).not.toContain("description");
});

test("a closed card tells name, strict, description and arguments", () => {
  const parameters = { type: "object", properties: { city: {}, unit: {} } };
  show({ tools: [{ ...weather, description: "Current weather of a city", parameters }] });
  expect(card("get_weather, function").textContent).toContain("get_weather");
  expect(card("get_weather, function").textContent).toContain("strict");
  expect(screen.getByText("Current weather of a city · city, unit")).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("a rule that is broken is told at its field and on the card, and sends all the same", () => {
  const { readRequest } = show({ tools: [weather] });
  open("get_weather, function");
  type("tools[0].name", "get weather");
  expect(screen.getByText(/tools\[0\]\.name takes 1 to 64 letters/)).toBeTruthy();
  expect(screen.getByText("1 problem")).toBeTruthy();
  expect(readRequest()).toMatchObject({ tools: [{ name: "get weather" }] });
});

test("unknown keys stand as JSON in their own spelling, and an edit leaves them alone", () => {
  const { draft, readText } = show({});
  act(() => draft.replace('{"tools": [{"type":"local_shell", "x_big":  12345678901234567890}]}'));
  open("local_shell");
  const box = screen.getByRole("textbox", { name: "tools[0].x_big" });
  expect((box as HTMLTextAreaElement).value).toBe("12345678901234567890");
  fireEvent.change(box, { target: { value: "1.50" } });
  expect(readText()).toBe('{"tools": [{"type":"local_shell", "x_big":  1.50}]}');
  expect((box as HTMLTextAreaElement).value).toBe("1.50");
});

test.each([[{ type: "vendor:magic", wand: 1 }], ["web_search"], [null]])("%j is shown as JSON", (tool) => {
  show({ tools: [tool] });
  const button = document.querySelector<HTMLElement>("[data-card-toggle]");
  if (button) fireEvent.click(button);
  const box = screen.getByRole("textbox", { name: "tools[0]" }) as HTMLTextAreaElement;
  expect(JSON.parse(box.value)).toEqual(tool);
});

test("a value of another kind than the option takes is JSON too, and not lost", () => {
  const { readRequest } = show({ tools: [{ type: "image_generation", size: ["a"] }] });
  open("image_generation");
  expect((screen.getByRole("textbox", { name: "tools[0].size" }) as HTMLTextAreaElement).value).toContain(
    '"a"',
  );
  fireEvent.click(screen.getByRole("radio", { name: "edit" }));
  expect(readRequest()).toEqual({ tools: [{ type: "image_generation", size: ["a"], action: "edit" }] });
});

test("secrets are covered until they are asked for, and the card says where they go", () => {
  const { readRequest } = show({
    tools: [{ type: "mcp", server_label: "docs", server_url: "https://a.example" }],
  });
  open("docs, mcp");
  type("tools[0].authorization", "token-1");
  type("headers, new key", "X-Key");
  type("headers, value 1", "k-1");
  expect(readRequest()).toMatchObject({ tools: [{ authorization: "token-1", headers: { "X-Key": "k-1" } }] });
  const boxes = ["tools[0].authorization", "headers, value 1"].map((label) => screen.getByLabelText(label));
  expect(boxes.map((box) => (box as HTMLInputElement).type)).toEqual(["password", "password"]);
  press("Show authorization");
  expect((boxes[0] as HTMLInputElement).type).toBe("text");
  expect(screen.getByText(/never put into links, saved presets or history/)).toBeTruthy();
  press("Remove X-Key");
  type("tools[0].authorization", "");
  expect(readRequest()).toEqual({
    tools: [{ type: "mcp", server_label: "docs", server_url: "https://a.example" }],
  });
});

test("a header's name is changed in its place, and not to one that is there", () => {
  const headers = { "X-A": "1", "X-B": "2" };
  const { readRequest } = show({ tools: [{ type: "mcp", server_label: "docs", server_url: "a", headers }] });
  open("docs, mcp");
  type("headers, key 1", "X-B");
  expect(screen.getByText("There is a “X-B” already.")).toBeTruthy();
  type("headers, key 1", "X-C");
  const [tool] = (readRequest() as { tools: { headers: object }[] }).tools;
  expect(Object.entries(tool?.headers ?? {})).toEqual([
    ["X-C", "1"],
    ["X-B", "2"],
  ]);
});

test("approval goes from a word to lists and back", () => {
  const { readRequest } = show({ tools: [{ type: "mcp", server_label: "docs", server_url: "a" }] });
  const approval = () =>
    (readRequest() as { tools: { require_approval?: unknown }[] }).tools[0]?.require_approval;
  open("docs, mcp");
  fireEvent.click(screen.getByRole("radio", { name: "never" }));
  expect(approval()).toBe("never");
  fireEvent.click(screen.getByRole("radio", { name: "by tool" }));
  const names = screen.getByRole("group", { name: "tools[0].require_approval.never.tool_names" });
  fireEvent.change(within(names).getByRole("textbox", { name: "tool_names, new entry" }), {
    target: { value: "search" },
  });
  expect(approval()).toEqual({ never: { tool_names: ["search"] } });
  press("Clear require_approval");
  expect(approval()).toBeUndefined();
});

test("a container is made by the provider, or named", () => {
  const { readRequest } = show({ tools: [{ type: "code_interpreter", container: { type: "auto" } }] });
  const container = () => (readRequest() as { tools: { container: unknown }[] }).tools[0]?.container;
  open("code_interpreter");
  fireEvent.click(screen.getByRole("radio", { name: "4g" }));
  expect(container()).toEqual({ type: "auto", memory_limit: "4g" });
  fireEvent.click(screen.getByRole("radio", { name: "container id" }));
  type("tools[0].container", "cntr_1");
  expect(container()).toBe("cntr_1");
});

test("filters are compared and joined as deep as one likes", () => {
  const { readRequest } = show({ tools: [{ type: "file_search", vector_store_ids: ["vs_1"] }] });
  open("file_search");
  fireEvent.click(screen.getByRole("radio", { name: "and / or" }));
  type("tools[0].filters.filters[0].key", "year");
  type("tools[0].filters.filters[0].value", "2026");
  press("Add to filters");
  expect(readRequest()).toMatchObject({
    tools: [
      {
        filters: {
          type: "and",
          filters: [
            { type: "eq", key: "year", value: 2026 },
            { type: "eq", key: "", value: "" },
          ],
        },
      },
    ],
  });
});

test("a list takes one text after the other, several by a paste, and is not sent once it is empty", () => {
  const { readRequest } = show({ tools: [{ type: "web_search" }] });
  const filters = () => (readRequest() as { tools: { filters?: unknown }[] }).tools[0]?.filters;
  const newEntry = () => screen.getByRole("textbox", { name: "allowed_domains, new entry" });
  open("web_search");
  fireEvent.change(newEntry(), { target: { value: "a.example" } });
  fireEvent.paste(newEntry(), { clipboardData: { getData: () => "b.example, c.example\n" } });
  expect(filters()).toEqual({ allowed_domains: ["a.example", "b.example", "c.example"] });
  for (let count = 3; count > 0; count -= 1) press("Remove allowed_domains[0]");
  expect(filters()).toBeUndefined();
});

test("numbers are kept within what a number is, not within their bounds", () => {
  const { readRequest } = show({ tools: [{ type: "image_generation" }] });
  open("image_generation");
  type("tools[0].partial_images", "7");
  expect(readRequest()).toEqual({ tools: [{ type: "image_generation", partial_images: 7 }] });
  expect(screen.getByText(/takes a whole number from 0 to 3; it is 7/)).toBeTruthy();
  type("tools[0].partial_images", "7x");
  expect(readRequest()).toEqual({ tools: [{ type: "image_generation", partial_images: 7 }] });
  expect((screen.getByLabelText("tools[0].partial_images") as HTMLInputElement).value).toBe("7x");
  type("tools[0].partial_images", "");
  expect(readRequest()).toEqual({ tools: [{ type: "image_generation" }] });
});

test("tools of a namespace have cards of their own", () => {
  const { readRequest } = show({
    tools: [{ type: "namespace", name: "crm", description: "c", tools: [weather] }],
  });
  open("crm, namespace");
  const inner = screen.getByRole("group", { name: "tools[0].tools" });
  fireEvent.click(within(inner).getByRole("button", { name: "Add tool" }));
  expect(screen.getAllByRole("menuitem").map((item) => item.textContent?.split(/ |you|takes/)[0])).toEqual([
    "function",
    "custom",
    "Paste",
  ]);
  fireEvent.click(screen.getByRole("menuitem", { name: /^custom/ }));
  type("tools[0].tools[1].name", "sql");
  expect(readRequest()).toMatchObject({ tools: [{ tools: [weather, { type: "custom", name: "sql" }] }] });
});

test("cards are moved by keys and by their menu, with their state and the focus", () => {
  const { readRequest } = show({ tools: [weather, { type: "web_search" }, { type: "shell" }] });
  const types = () => (readRequest() as { tools: { type: string }[] }).tools.map((tool) => tool.type);
  open("get_weather, function");
  fireEvent.keyDown(toggle("get_weather, function") ?? document.body, { key: "ArrowDown", altKey: true });
  expect(types()).toEqual(["web_search", "function", "shell"]);
  expect(document.activeElement).toBe(toggle("get_weather, function"));
  expect(screen.getByLabelText("tools[1].name")).toBeTruthy();
  expect(screen.getByText("get_weather is now 2 of 3")).toBeTruthy();
  choose("More for get_weather", /^Move down/);
  expect(types()).toEqual(["web_search", "shell", "function"]);
});

test("a double stands behind its source, open", () => {
  const { readRequest } = show({ model: "m", tools: [weather, { type: "shell" }] });
  choose("More for get_weather", /^Duplicate/);
  expect(readRequest()).toEqual({ model: "m", tools: [weather, weather, { type: "shell" }] });
  expect(document.activeElement).toBe(screen.getByLabelText("tools[1].name"));
});

test("removing the last tool removes the parameter, and undo brings it back", () => {
  const { readRequest, draft } = show({ model: "m", tools: [weather] });
  choose("More for get_weather", /^Remove/);
  expect(readRequest()).toEqual({ model: "m" });
  expect(document.activeElement?.textContent).toBe("Add tool");
  act(() => draft.undo());
  expect(readRequest()).toEqual({ model: "m", tools: [weather] });
});

test("several pasted functions are one step of undo", () => {
  const { readRequest, draft } = show({ tools: [weather] });
  const chat = { type: "function", function: { name: "get_weather", parameters: {} } };
  choose("Add tool", /^Paste/);
  type("Function definition", JSON.stringify([chat, { type: "web_search" }]));
  press("Add");
  expect(readRequest()).toEqual({
    tools: [
      weather,
      { type: "function", name: "get_weather_2", parameters: {}, strict: false },
      { type: "web_search" },
    ],
  });
  act(() => draft.undo());
  expect(readRequest()).toEqual({ tools: [weather] });
});

test("what cannot be read says why, and stays in its box", () => {
  show({});
  choose("Add tool", /^Paste/);
  type("Function definition", "{'name': 1}");
  press("Add");
  expect(screen.getByText(/^Not JSON, at line 1, column 2/)).toBeTruthy();
  type("Function definition", "[]");
  press("Add");
  expect(screen.getByText("This is JSON, but no tool and no schema of an object.")).toBeTruthy();
});

test("while the request cannot be read nothing can be changed", () => {
  show({ tools: [weather] }, true);
  open("get_weather, function");
  expect((screen.getByRole("button", { name: "Add tool" }) as HTMLButtonElement).disabled).toBe(true);
  expect((screen.getByLabelText("tools[0].name") as HTMLInputElement).readOnly).toBe(true);
  expect(screen.queryByRole("button", { name: "Clear strict" })).toBeNull();
});
