// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { lensOf } from "@/components/editor/draft-lens";
import { PlainEditor } from "@/components/editor/plain-editor";
import { createDraftStore } from "@/lib/client/draft/draft-store";

const value = "A".repeat(9_000);
const token = "⟪6.8 KB · #1⟫";

/** An editor over a draft, drawn anew after each change of it. */
function openEditor(text: string) {
  const draft = createDraftStore({ initialText: text });
  const lens = lensOf(draft);
  const view = () => (
    <PlainEditor draft={draft} lens={lens} name="Request JSON" value={lens.show(draft.getSnapshot().text)} />
  );
  const { rerender } = render(view());
  draft.subscribe(() => rerender(view()));
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Request JSON" });
  return { draft, box, read: () => draft.getSnapshot().text };
}

/** Sends a clipboard event; gives back what was put on the clipboard, or null where the browser may do as usual. */
function sendClipboard(box: HTMLElement, type: "copy" | "cut" | "paste", pasted = ""): string | null {
  let copied = pasted;
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, {
    clipboardData: { getData: () => pasted, setData: (_format: string, text: string) => (copied = text) },
  });
  act(() => void box.dispatchEvent(event));
  return event.defaultPrevented ? copied : null;
}

afterEach(cleanup);

test("a large value is shown as a token, and copied as what it is", () => {
  const { box } = openEditor(`{"a": "${value}"}`);
  expect(box.value).toBe(`{"a": "${token}"}`);
  box.select();
  expect(sendClipboard(box, "copy")).toBe(`{"a": "${value}"}`);
});

test("a selection without a token is left to the browser", () => {
  const { box } = openEditor(`{"a": "${value}"}`);
  box.setSelectionRange(0, 4);
  expect(sendClipboard(box, "copy")).toBeNull();
});

test("a cut takes the value along", () => {
  const { box, read } = openEditor(`{"a": "${value}"}`);
  const start = box.value.indexOf(token);
  box.setSelectionRange(start, start + token.length);
  expect(sendClipboard(box, "cut")).toBe(value);
  expect(read()).toBe('{"a": ""}');
});

test("a large value is pasted as a token, with the caret behind it", () => {
  const { box, read } = openEditor('{"a": ""}');
  box.setSelectionRange(7, 7);
  expect(sendClipboard(box, "paste", value)).not.toBeNull();
  expect(box.value).toBe(`{"a": "${token}"}`);
  expect(box.selectionStart).toBe(7 + token.length);
  expect(read()).toBe(`{"a": "${value}"}`);
});

test("a pasted text that reads like a token stays text, and the value keeps its own", () => {
  const { box, read } = openEditor(`{"a": "${value}", "b": ""}`);
  expect(sendClipboard(box, "paste", token)).toBeNull();
  expect(box.value).toBe('{"a": "⟪6.8 KB · #2⟫", "b": ""}');
  expect(read()).toBe(`{"a": "${value}", "b": ""}`);
});
