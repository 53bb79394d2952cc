// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { OverviewStrip } from "@/components/overview/overview-strip";
import { type Playground, PlaygroundProvider, usePlayground } from "@/lib/client/playground";
import { en } from "@/lib/i18n/messages/en";
import { overview } from "@/lib/i18n/messages/en/overview";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";

// jsdom lays nothing out and draws nothing: the strip is 428 px wide, so that its axis has 400.
const width = 428;
const axisStart = 14;

const strokes: string[] = [];
const context = new Proxy({} as Record<string, unknown>, {
  get: (target, name: string) =>
    target[name] ?? (name === "measureText" ? () => ({ width: 20 }) : () => strokes.push(name)),
});

beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(96);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, width, 96));
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal("matchMedia", () => ({ addEventListener() {}, removeEventListener() {} }));
  HTMLElement.prototype.setPointerCapture = () => undefined;
  HTMLElement.prototype.hasPointerCapture = () => true;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame", "setTimeout"] });
  strokes.length = 0;
  // A selection outlives a test in the address bar.
  window.history.replaceState(null, "", "/");
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const item = { type: "message", content: [] };
const boundary = (type: string) => ({ type: `response.output_item.${type}`, output_index: 0, item });
const delta = { type: "response.output_text.delta", output_index: 0, content_index: 0, delta: "x" };
/** One event every 100 ms, from 0 to 1 s; the edges are 0, 1, 9 and 10. */
const events = [
  { type: "response.created", response: { id: "r", output: [] } },
  boundary("added"),
  ...Array.from({ length: 7 }, () => delta),
  boundary("done"),
  { type: "response.completed", response: { id: "r", output: [] } },
];

function PlaygroundGrip({ onPlayground }: { onPlayground: (playground: Playground) => void }) {
  onPlayground(usePlayground());
  return null;
}

/** Lets time pass, and draws what waits to be drawn. */
const passTime = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const drawFrame = () => passTime(300);

/** The strip beside a run that has received these events and ended. */
async function showStrip(received: readonly object[] = events) {
  let playground: Playground | undefined;
  render(
    <IntlProvider locale="en" messages={{ ...en, overview }} timeZone="UTC">
      <PlaygroundProvider initialDraft="{}" initialProvider="sandbox">
        <PlaygroundGrip
          onPlayground={(found) => {
            playground = found;
          }}
        />
        <OverviewStrip />
      </PlaygroundProvider>
    </IntlProvider>,
  );
  if (!playground) throw new Error("There is no playground.");
  const recorder = playground.runs.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
  const decoder = createStreamDecoder();
  for (const [index, event] of received.entries()) {
    const bytes = new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`);
    recorder.append(decoder.push(bytes, index * 100), bytes.length, index * 100);
  }
  recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 1000 });
  // The end waits for the checker's code, so long at most.
  await passTime(5000);
  await drawFrame();
  return { playground, slider: screen.getByRole("slider", { name: "Time", hidden: true }) };
}

/** Where the strip shows this moment, in pixels. */
const xAt = (milliseconds: number) => axisStart + (milliseconds / 1000) * 400;

test("the strip is drawn, and again only when something has changed", async () => {
  const { playground } = await showStrip();
  expect(strokes).toContain("roundRect");
  strokes.length = 0;
  playground.cursor.set(3);
  await drawFrame();
  expect(strokes).toEqual([]);
  playground.selection.toggleLevel("note");
  await drawFrame();
  expect(strokes).toContain("roundRect");
});

test.each([
  ["ArrowLeft", {}, 9],
  ["ArrowLeft", { shiftKey: true }, 0],
  ["PageDown", {}, 9],
  ["Home", {}, 0],
  ["End", {}, 10],
] as const)("live, %s %o on the slider leads to event %i", async (key, held, expected) => {
  const { playground, slider } = await showStrip();
  expect(slider.getAttribute("aria-valuetext")).toBe("Live");
  fireEvent.keyDown(slider, { key, ...held });
  expect(playground.cursor.getSnapshot()).toBe(expected);
  expect(playground.selection.getSnapshot().selectedEvent).toBe(expected);
});

test.each([{}, { shiftKey: true }])("live, ArrowRight %o on the slider stays live", async (held) => {
  const { playground, slider } = await showStrip();
  fireEvent.keyDown(slider, { key: "ArrowRight", ...held });
  expect(playground.cursor.getSnapshot()).toBeNull();
  playground.selection.select(4);
  fireEvent.keyDown(slider, { key: "ArrowRight", ...held });
  expect(playground.cursor.getSnapshot()).toBeNull();
  expect(playground.selection.getSnapshot().selectedEvent).toBe(4);
  expect(slider.getAttribute("aria-valuetext")).toBe("Live");
});

test("held, the arrows lead on and back from the last event shown, and past it the view is let go of", async () => {
  const { playground, slider } = await showStrip();
  const { cursor, rowHold } = playground;
  act(() => rowHold.set(5));
  fireEvent.keyDown(slider, { key: "ArrowLeft" });
  expect([cursor.getSnapshot(), rowHold.getSnapshot()]).toEqual([3, 5]);
  act(() => cursor.set(null));
  fireEvent.keyDown(slider, { key: "ArrowRight" });
  expect([cursor.getSnapshot(), rowHold.getSnapshot()]).toEqual([5, null]);
});

test("Page Up and Page Down step over deltas", async () => {
  const { playground, slider } = await showStrip();
  playground.cursor.set(5);
  fireEvent.keyDown(slider, { key: "PageUp" });
  expect(playground.cursor.getSnapshot()).toBe(9);
  for (let press = 0; press < 2; press += 1) fireEvent.keyDown(slider, { key: "PageDown" });
  expect(playground.cursor.getSnapshot()).toBe(0);
});

test("the slider says which event it is at, and when that came", async () => {
  const { playground, slider } = await showStrip();
  act(() => playground.cursor.set(4));
  await drawFrame();
  expect(slider.getAttribute("aria-valuenow")).toBe("4");
  expect(slider.getAttribute("aria-valuetext")).toBe("Event #4 of 11, 400 ms, output_text.delta");
  expect(slider.parentElement?.style.translate).toBe(`${xAt(400)}px`);
});

test("a click jumps to the nearest event and takes the focus to the slider, and Escape leads back", async () => {
  const { playground, slider } = await showStrip();
  const strip = screen.getByRole("group", { name: "Overview" });
  fireEvent.pointerDown(strip, { button: 0, clientX: xAt(310), clientY: 60 });
  fireEvent.pointerUp(strip, { button: 0, clientX: xAt(310), clientY: 60 });
  await drawFrame();
  expect(playground.cursor.getSnapshot()).toBe(3);
  expect(document.activeElement).toBe(slider);
  fireEvent.keyDown(slider, { key: "Escape" });
  expect(playground.cursor.getSnapshot()).toBeNull();
});

test("dragging filters by time once the pointer lets go; Escape or a double click takes that back", async () => {
  const { playground, slider } = await showStrip();
  const strip = screen.getByRole("group", { name: "Overview" });
  const drag = () => {
    fireEvent.pointerDown(strip, { button: 0, clientX: xAt(800), clientY: 60 });
    fireEvent.pointerMove(strip, { clientX: xAt(200), clientY: 60 });
    fireEvent.pointerUp(strip, { button: 0, clientX: xAt(200), clientY: 60 });
  };
  const time = () => playground.rowFilter.getSnapshot().time;
  drag();
  expect(time()?.from).toBeCloseTo(200);
  expect(time()?.to).toBeCloseTo(800);
  expect(playground.cursor.getSnapshot()).toBeNull();
  fireEvent.keyDown(slider, { key: "Escape" });
  expect(time()).toBeNull();
  drag();
  fireEvent.doubleClick(strip);
  expect(time()).toBeNull();
});

test("dragging the handle moves through time", async () => {
  const { playground, slider } = await showStrip();
  fireEvent.pointerDown(slider, { button: 0, clientX: xAt(1000) });
  fireEvent.pointerMove(slider, { clientX: xAt(590) });
  expect(playground.cursor.getSnapshot()).toBe(6);
  expect(playground.rowFilter.getSnapshot().time).toBeNull();
});

test("the table tells of items, stalls and findings in words and figures", async () => {
  await showStrip();
  fireEvent.click(screen.getByRole("button", { name: "Overview as a table" }));
  const dialog = screen.getByRole("dialog", { name: "Overview" });
  const items = within(dialog).getByRole("table", { name: "Items" });
  const cells = [...items.querySelectorAll("tbody tr > *")].map((cell) => cell.textContent);
  expect(cells).toEqual(["0", "message", "100 ms", "900 ms", "7"]);
  expect(within(dialog).getByText("Nothing stalled.")).toBeDefined();
});

test("without an event there is no cursor, and nothing can be looked back to", async () => {
  const { playground } = await showStrip([]);
  expect(screen.queryByRole("slider")).toBeNull();
  const strip = screen.getByRole("group", { name: "Overview" });
  fireEvent.pointerDown(strip, { button: 0, clientX: 100, clientY: 60 });
  fireEvent.pointerUp(strip, { button: 0, clientX: 100, clientY: 60 });
  expect(playground.cursor.getSnapshot()).toBeNull();
});
