// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { ResponseView } from "@/components/response/response-view";
import { createRunStore, type Run } from "@/lib/client/run/run-store";
import { en } from "@/lib/i18n/messages/en";
import { inspect } from "@/lib/i18n/messages/en/inspect";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { responseFromJson } from "@/lib/protocol/response/response-lifecycle";
import { initialResponseState, type ResponseState } from "@/lib/protocol/response/response-state";

const writeText = vi.fn(async (_text: string) => {});

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal("navigator", { clipboard: { writeText } });
});

afterEach(() => {
  cleanup();
  writeText.mockClear();
});

const answer = {
  id: "resp_1",
  object: "response",
  status: "completed",
  model: "gpt-5.4-2026-03-05",
  temperature: 1,
  output: [{ type: "message", content: [{ type: "output_text", text: "Once upon a time" }] }],
  usage: { input_tokens: 36 },
  reasoning: { effort: "low" },
};

function runOf(response: ResponseState, change: Partial<Run> = {}): Run {
  const run = createRunStore({ schedule: () => {}, reduce: reduceEntries }).getSnapshot();
  return { ...run, phase: "ended", response, ...change };
}

function show(run: Run, before: ResponseState | null = null) {
  return (
    <IntlProvider locale="en" messages={{ ...en, inspect }} timeZone="UTC">
      <ResponseView run={run} before={before} />
    </IntlProvider>
  );
}

// By the document, since asking for a role computes the styles of all that could have it.
const tree = () => screen.getByLabelText("Response object");
const rows = () => Array.from(tree().querySelectorAll("[role=treeitem]"));
const findRowOf = (key: string) =>
  rows().find(({ textContent }) => textContent?.replace(/^[▸▾]/, "").startsWith(`"${key}": `));
const press = (key: string) => fireEvent.keyDown(tree(), { key });

function rowOf(key: string): Element {
  const row = findRowOf(key);
  if (!row) throw new Error(`No row has the key ${key}.`);
  return row;
}

test("the response is a tree, open down to its text, the rest closed with a look inside", () => {
  render(show(runOf(responseFromJson(answer))));
  expect(rowOf("object").textContent).toBe('"object": "response"');
  expect(rowOf("text").textContent).toContain("Once upon a time");
  expect(rowOf("text").getAttribute("aria-level")).toBe("6");
  expect(rowOf("reasoning").textContent).toContain('{"effort":"low"}');
  expect(rowOf("reasoning").getAttribute("aria-expanded")).toBe("false");
});

test("keys walk, open and close it", () => {
  render(show(runOf(responseFromJson(answer))));
  press("End");
  expect(rows().at(-1)?.getAttribute("aria-selected")).toBe("true");
  expect(rowOf("reasoning").id).toBe(tree().getAttribute("aria-activedescendant"));
  press("ArrowRight");
  expect(rowOf("effort").textContent).toBe('"effort": "low"');
  press("ArrowRight");
  expect(rowOf("effort").getAttribute("aria-selected")).toBe("true");
  press("ArrowLeft");
  press("ArrowLeft");
  expect(findRowOf("effort")).toBeUndefined();
  expect(rowOf("reasoning").getAttribute("aria-selected")).toBe("true");
});

test("a press chooses a row, whose path and value can be copied", async () => {
  render(show(runOf(responseFromJson(answer))));
  fireEvent.click(rowOf("text"));
  const details = screen.getByRole("region", { name: "Chosen value" });
  expect(details.textContent).toContain("output[0].content[0].text");
  fireEvent.click(within(details).getByRole("button", { name: "Copy path" }));
  await waitFor(() => expect(writeText).toHaveBeenLastCalledWith("output[0].content[0].text"));
  fireEvent.click(within(details).getByRole("button", { name: "Copy value" }));
  await waitFor(() => expect(writeText).toHaveBeenLastCalledWith("Once upon a time"));
});

test("what is sought is counted, opened and stepped through, around the end", () => {
  render(show(runOf(responseFromJson(answer))));
  const box = screen.getByRole("searchbox", { name: "Find in the response" });
  fireEvent.change(box, { target: { value: "effort" } });
  expect(screen.getByText("1 of 1")).toBeTruthy();
  expect(rowOf("effort").getAttribute("aria-selected")).toBe("true");
  fireEvent.change(box, { target: { value: "re" } });
  expect(screen.getByText("1 of 4")).toBeTruthy();
  fireEvent.keyDown(box, { key: "Enter", shiftKey: true });
  expect(screen.getByText("4 of 4")).toBeTruthy();
  fireEvent.keyDown(box, { key: "Enter" });
  expect(screen.getByText("1 of 4")).toBeTruthy();
  fireEvent.change(box, { target: { value: "nowhere" } });
  expect(screen.getByText("no hit")).toBeTruthy();
});

test("a long text is shown in part, and whole when asked for", () => {
  const text = "word ".repeat(400).trim();
  const output = [{ type: "message", content: [{ type: "output_text", text }] }];
  const { container } = render(show(runOf(responseFromJson({ ...answer, output }))));
  expect(rowOf("text").textContent).toContain("1999 chars");
  fireEvent.click(rowOf("text"));
  expect(container.querySelector("pre")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Show all of it" }));
  expect(container.querySelector("pre")?.textContent).toBe(text);
});

test("of a response with 50,000 values no more is drawn than what is seen", () => {
  const logprobs = Array.from({ length: 50_000 }, (_, index) => ({ token: `t${index}`, logprob: -0.1 }));
  const output = [{ type: "message", content: [{ type: "output_text", text: "Hi", logprobs }] }];
  render(show(runOf(responseFromJson({ ...answer, output }))));
  fireEvent.click(screen.getByRole("button", { name: "Open all" }));
  expect(rows().length).toBeLessThan(100);
});

test("while it grows, what was opened stays open", () => {
  const first = responseFromJson({ ...answer, usage: null });
  const { rerender } = render(show(runOf(first)));
  fireEvent.click(rowOf("reasoning"));
  rerender(show(runOf(responseFromJson({ ...answer, reasoning: { effort: "low", summary: "auto" } }))));
  expect(rowOf("summary").textContent).toBe('"summary": "auto"');
});

test("looking back, what the event changed is tinted", () => {
  const before = responseFromJson({ ...answer, status: "in_progress", usage: null });
  const { container } = render(show(runOf(responseFromJson(answer)), before));
  const tinted = Array.from(container.querySelectorAll("[data-changed]"), ({ textContent }) => textContent);
  expect(tinted).toEqual(['"status": "completed"', '"input_tokens": 36']);
});

test("the request is laid beside what the response says of it", () => {
  const sentBody = JSON.stringify({ model: "gpt-5.4", input: "Hi", user: "ada", temperature: 1 });
  render(show(runOf(responseFromJson(answer), { sentBody })));
  fireEvent.click(screen.getByRole("radio", { name: "Sent and echoed" }));
  const kindsOf = () =>
    Array.from(screen.getByRole("table").querySelectorAll<HTMLElement>("tr[data-kind]"), (row) => [
      row.querySelector("code")?.textContent,
      row.dataset.kind,
    ]);
  expect(kindsOf()).toEqual([
    ["model", "changed"],
    ["user", "dropped"],
    ["temperature", "same"],
    ["input", "not_echoed"],
    ["reasoning", "added"],
  ]);
  fireEvent.click(screen.getByRole("checkbox", { name: "Differences only" }));
  expect(kindsOf().map(([name]) => name)).toEqual(["model", "user", "reasoning"]);
});

test("without a request there is nothing to compare with, and without a response the body is shown", () => {
  const { unmount } = render(show(runOf(responseFromJson(answer))));
  fireEvent.click(screen.getByRole("radio", { name: "Sent and echoed" }));
  expect(screen.getByText(/nothing to compare with/)).toBeTruthy();
  unmount();
  const { container } = render(show(runOf(initialResponseState, { body: "<html>" })));
  expect(container.querySelector("pre")?.textContent).toBe("<html>");
});
