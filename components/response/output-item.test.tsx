// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import type { ItemChange } from "@/components/output/item-change";
import { OutputItem } from "@/components/response/output-item";
import { en } from "@/lib/i18n/messages/en";
import { richOutput } from "@/lib/i18n/messages/en/rich-output";
import { reduceToItem, type ShortEvent } from "@/lib/protocol/fixtures/reduce-events";
import { responseFromJson } from "@/lib/protocol/response/response-lifecycle";
import type { ItemState } from "@/lib/protocol/response/response-state";

afterEach(cleanup);

// jsdom has none, and lays nothing out.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe = vi.fn();
    unobserve = vi.fn();
    disconnect = vi.fn();
  },
);

function itemOf(raw: object): ItemState {
  const [item] = responseFromJson({ object: "response", status: "completed", output: [raw] }).items;
  if (!item) throw new Error("The response has no item.");
  return item;
}

function itemView(item: ItemState, change: ItemChange | null = null, isCrowded = false) {
  return (
    <IntlProvider locale="en" messages={{ ...en, richOutput }} timeZone="UTC">
      <OutputItem item={item} isGrowing={!item.isDone} change={change} isCrowded={isCrowded} />
    </IntlProvider>
  );
}

function showItem(item: ItemState, change: ItemChange | null = null) {
  return render(itemView(item, change)).container;
}

function show(raw: object) {
  return showItem(itemOf(raw));
}

test("what a model writes is text, never HTML", () => {
  const text = '<img src="https://example.com/x" onerror="alert(1)"> <b>bold</b>';
  const container = show({ type: "message", content: [{ type: "output_text", text }] });
  expect(container.textContent).toContain(text);
  expect(container.querySelector("img, b")).toBeNull();
});

test("a message without a text is said to be empty, once it is done", () => {
  const item = itemOf({ type: "message", content: [{ type: "output_text", text: "" }] });
  showItem(item);
  expect(screen.getByText("empty")).toBeTruthy();
  cleanup();
  showItem({ ...item, isDone: false });
  expect(screen.queryByText("empty")).toBeNull();
});

test("a refusal is marked as one", () => {
  show({ type: "message", content: [{ type: "refusal", refusal: "I cannot do that." }] });
  expect(screen.getByText("Refusal")).toBeTruthy();
  expect(screen.getByText("I cannot do that.")).toBeTruthy();
});

test("arguments are printed when they parse, and shown as they are when they do not", () => {
  const call = { type: "function_call", name: "get_weather", call_id: "call_1" };
  expect(show({ ...call, arguments: '{"city":"Ankara"}' }).textContent).toContain('"city": "Ankara"');
  expect(screen.getByText("get_weather")).toBeTruthy();
  cleanup();
  expect(show({ ...call, arguments: '{"city":"Ank' }).textContent).toContain('{"city":"Ank');
});

test("reasoning that the provider hides is said to be hidden", () => {
  expect(show({ type: "reasoning", summary: [], encrypted_content: "gAAAA" }).textContent).toContain(
    "not shown by the provider",
  );
});

test("an item of an unknown type is shown whole once it is opened, under its type", async () => {
  const container = show({ type: "vendor:thing", payload: { deep: [1, 2] } });
  expect(screen.getByText("vendor:thing")).toBeTruthy();
  const raw = await screen.findByText("Raw JSON");
  expect(container.textContent).not.toContain('"payload"');
  raw.closest("details")?.setAttribute("open", "");
  await waitFor(() => expect(container.textContent).toContain('"payload"'));
});

test("a tool has its name, its state, and under the wire's own names what it does", async () => {
  const added: ShortEvent = [
    "output_item.added",
    { output_index: 0, item: { type: "code_interpreter_call", status: "in_progress", code: "" } },
  ];
  const code: ShortEvent = ["code_interpreter_call_code.delta", { output_index: 0, delta: "print(1)" }];
  showItem(reduceToItem(added, code, ["code_interpreter_call.interpreting", { output_index: 0 }]));
  expect(screen.getByText("code_interpreter_call")).toBeTruthy();
  expect(screen.getByText("status interpreting")).toBeTruthy();
  expect((await screen.findByText("code")).nextSibling?.textContent).toBe("print(1)");
});

test("a failure is told in the tone of errors", async () => {
  show({
    type: "mcp_call",
    name: "roll",
    server_label: "dice",
    status: "failed",
    arguments: "{}",
    error: "no dice",
  });
  expect(screen.getByText("mcp_call · dice").className).toContain("text-error");
  expect(screen.getByText("status failed").className).toContain("text-error");
  expect((await screen.findByText("error")).className).toContain("text-error");
  expect(screen.getByText("no dice")).toBeTruthy();
});

test("an image is drawn from the bytes that came, and told by its size where it cannot be", async () => {
  const image = { type: "image_generation_call", status: "completed", result: "AAAA", output_format: "webp" };
  show(image);
  const drawn = await screen.findByRole("img", { name: "Image" });
  expect(drawn.getAttribute("src")).toBe("data:image/webp;base64,AAAA");
  fireEvent.error(drawn);
  expect(screen.getByText("image (webp), 3 B")).toBeTruthy();
  cleanup();
  show({ ...image, output_format: "svg" });
  expect(await screen.findByText("image (svg), 3 B")).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
});

test("a preview is said to be one", async () => {
  const preview = {
    output_index: 0,
    partial_image_index: 1,
    partial_image_b64: "AAAA",
    output_format: "png",
  };
  showItem(reduceToItem(["image_generation_call.partial_image", preview]));
  expect(await screen.findByText("Preview 2: the image itself has not come yet.")).toBeTruthy();
});

test("citations are links that give nothing away, and plain text where they lead nowhere safe", async () => {
  const annotations = [
    { type: "url_citation", title: "A page", url: "https://example.com/a" },
    { type: "url_citation", title: "A trap", url: "javascript:alert(1)" },
  ];
  show({ type: "message", content: [{ type: "output_text", text: "Once", annotations }] });
  const link = await screen.findByRole("link", { name: "https://example.com/a" });
  expect(link.getAttribute("rel")).toBe("noopener noreferrer");
  expect(screen.getAllByRole("link")).toHaveLength(1);
  expect(screen.getByText("A trap")).toBeTruthy();
});

const growingCall = (input: string) =>
  reduceToItem(
    ["output_item.added", { output_index: 0, item: { type: "function_call", name: "f", arguments: "" } }],
    ["function_call_arguments.delta", { output_index: 0, delta: input }],
  );

test("arguments stand as they came while they grow, even where they parse already", () => {
  expect(showItem(growingCall('{"a":1}')).querySelector("[data-block]")?.textContent).toBe('{"a":1}');
});

test("a call that grows above another keeps the height that it got then, until it is opened", () => {
  const { rerender, container } = render(itemView(growingCall('{"a"')));
  const frame = container.querySelector("article");
  expect(frame?.style.height).toBe("");
  expect(screen.queryByRole("group")).toBeNull();
  rerender(itemView(growingCall('{"a":'), null, true));
  expect(frame?.style.height).toBe("166px");
  const box = screen.getByRole("group", { name: "f" });
  expect(box.tabIndex).toBe(0);
  rerender(itemView({ ...growingCall('{"a":1}'), isDone: true }, null, true));
  expect(screen.getByRole("group", { name: "f" })).toBe(box);
  expect(box.textContent).toContain('"a": 1');
  expect(frame?.style.height).toBe("166px");
  fireEvent.click(screen.getByRole("button", { name: "Show in full", pressed: false }));
  expect(frame?.style.height).toBe("");
  // It scrolls no more. As a panel of its own, of its whole height, it would draw all of a text of megabytes.
  expect(screen.queryByRole("group")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Show in full", pressed: true }));
  expect(frame?.style.height).toBe("166px");
  expect(screen.getByRole("group", { name: "f" })).toBe(box);
});

test("what is high already when something comes below it stays as high as it is", () => {
  const measure = vi.spyOn(Element.prototype, "getBoundingClientRect");
  measure.mockReturnValue(new DOMRect(0, 0, 300, 420));
  const { container } = render(itemView(growingCall('{"a":'), null, true));
  expect(container.querySelector("article")?.style.height).toBe("420px");
  measure.mockRestore();
});

test("a call that has something below it but does not grow is as high as it is", () => {
  const { container } = render(itemView({ ...growingCall('{"a":1}'), isDone: true }, null, true));
  expect(container.querySelector("article")?.style.height).toBe("");
});

test("what would be pushed down by a text that grows comes once it is whole", () => {
  const annotation = { type: "url_citation", title: "A page", url: "https://example.com/a", end_index: 2 };
  const events: ShortEvent[] = [
    ["output_text.delta", { output_index: 0, content_index: 0, delta: "Once" }],
    ["output_text.annotation.added", { output_index: 0, content_index: 0, annotation_index: 0, annotation }],
  ];
  const item = reduceToItem(...events);
  const { rerender } = render(itemView(item));
  expect(screen.getByRole("button", { name: /A page/ })).toBeTruthy();
  expect(screen.queryByText("annotations")).toBeNull();
  rerender(itemView({ ...item, isDone: true }));
  expect(screen.getByText("annotations")).toBeTruthy();
});

test("a state that is over keeps its place, unseen", () => {
  const item = reduceToItem(
    ["output_item.added", { output_index: 0, item: { type: "web_search_call", status: "in_progress" } }],
    ["web_search_call.searching", { output_index: 0 }],
  );
  const { rerender } = render(itemView(item));
  expect(screen.getByText("status searching").className).not.toContain("invisible");
  rerender(itemView({ ...item, status: "completed", isDone: true }));
  expect(screen.getByText("status searching").className).toContain("invisible");
});

test("what the event at the cursor added is tinted, and the whole item where no text tells the change", () => {
  const change: ItemChange = {
    text: { kind: "input", index: 0 },
    stretch: { from: 2, to: 5 },
    isWhole: false,
  };
  const container = showItem(growingCall('{"a":1}'), change);
  expect(container.querySelector("[data-changed]")?.textContent).toBe('a":');
  cleanup();
  const whole = showItem(growingCall("{}"), { text: null, stretch: null, isWhole: true });
  expect(whole.querySelector("article")?.hasAttribute("data-changed")).toBe(true);
});

test.each([
  ["a message its text", { type: "message", content: [{ type: "output_text", text: "Once" }] }, "Once"],
  ["a call its arguments", { type: "function_call", name: "f", arguments: '{"a":1}' }, '{"a":1}'],
  ["any other item all of it", { type: "vendor:thing", a: 1 }, '{\n  "type": "vendor:thing",\n  "a": 1\n}'],
])("of %s is copied", async (_, raw, expected) => {
  const writeText = vi.fn(async (_text: string) => undefined);
  vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
  show(raw);
  fireEvent.click(screen.getByRole("button", { name: "Copy" }));
  expect(await screen.findByRole("button", { name: "Copied" })).toBeTruthy();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(expected);
  vi.unstubAllGlobals();
});
