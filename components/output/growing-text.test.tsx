// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GrowingText } from "@/components/output/growing-text";
import { type ScrollWatch, ScrollWatchContext } from "@/components/output/scroll-watch";

afterEach(cleanup);

const line = `${"word ".repeat(20)}\n`;

test("a short text is in the document whole, exactly as it was written", () => {
  const text = "<b>One</b>\r\n\n  two &amp; {3}\tend ";
  const { container } = render(<GrowingText text={text} />);
  expect(container.textContent).toBe(text);
  expect(container.querySelector("b")).toBeNull();
});

test("while it grows its finished blocks keep their elements", () => {
  const { container, rerender } = render(<GrowingText isGrowing text={line.repeat(60)} />);
  const first = container.querySelector("[data-block]");
  rerender(<GrowingText isGrowing text={line.repeat(90)} />);
  expect(container.querySelector("[data-block]")).toBe(first);
  expect(container.textContent).toBe(line.repeat(90));
});

test("what the event at the cursor added is tinted, over the seams of blocks too", () => {
  const text = line.repeat(100);
  const { container } = render(<GrowingText text={text} stretch={{ from: 3, to: 5000 }} />);
  const tinted = [...container.querySelectorAll("mark")].map(({ textContent }) => textContent).join("");
  expect(tinted).toBe(text.slice(3, 5000));
  expect(container.textContent).toBe(text);
});

test("marks stand at their places and are no part of the text", () => {
  const marks = [4, 9].map((at) => ({ at, number: at, key: `${at}`, mark: <i>{at}</i> }));
  const { container } = render(<GrowingText text="Once upon a time" marks={marks} />);
  expect(container.textContent).toBe("Once4 upon9 a time");
});

test("several marks may stand at one place, and more may come there", () => {
  const complain = vi.spyOn(console, "error");
  const marksAt = (...places: number[]) =>
    places.map((at, index) => ({ at, number: index, key: `mark-${index}`, mark: <i>{index}</i> }));
  const { container, rerender } = render(<GrowingText text="Once upon" marks={marksAt(4, 4, 9, 12)} />);
  expect(container.textContent).toBe("Once01 upon23");
  rerender(<GrowingText text="Once upon" marks={marksAt(4, 4, 4, 9, 12, 12)} />);
  expect(container.textContent).toBe("Once012 upon345");
  expect(complain).not.toHaveBeenCalled();
  complain.mockRestore();
});

/** jsdom lays nothing out: the panel is 600 px high, and each block as high as its text is long. */
function watchOf(state: { scrollTop: number; isFollowing: boolean }) {
  const listeners = new Set<() => void>();
  const panel = document.createElement("div");
  vi.spyOn(panel, "clientHeight", "get").mockReturnValue(600);
  panel.getBoundingClientRect = () => new DOMRect(0, 0, 400, 600);
  const watch: ScrollWatch = {
    panel: () => panel,
    isFollowing: () => state.isFollowing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { watch, tell: () => act(() => [...listeners].map((listener) => listener())) };
}

const state = { scrollTop: 0, isFollowing: false };

beforeEach(() => {
  Object.assign(state, { scrollTop: 0, isFollowing: false });
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function measure(
    this: HTMLElement,
  ) {
    const height = this.dataset.block ? (this.textContent?.length ?? 0) / 4 : 0;
    return new DOMRect(0, -state.scrollTop, 400, height);
  });
  return () => vi.restoreAllMocks();
});

const show = (watch: ScrollWatch, text: string, isGrowing = false) => (
  <ScrollWatchContext value={watch}>
    <GrowingText text={text} isGrowing={isGrowing} />
  </ScrollWatchContext>
);

test("of a long text only what is near the view is in the document, wherever the view is", () => {
  const text = Array.from({ length: 60_000 }, (_, index) => `${index} ${line}`).join("");
  const { watch, tell } = watchOf(state);
  const { container } = render(show(watch, text));
  expect(container.textContent).toContain("0 word");
  for (const scrollTop of [0, 300_000, 900_000, 100]) {
    state.scrollTop = scrollTop;
    tell();
    tell();
    expect(container.querySelectorAll("*").length).toBeLessThan(60);
    const drawn = container.textContent ?? "";
    expect(text).toContain(drawn);
    const start = text.indexOf(drawn) / 4;
    expect(start).toBeLessThanOrEqual(scrollTop);
    expect(start + drawn.length / 4).toBeGreaterThan(scrollTop + 600);
  }
});

test("of a long text that grows its end is in the document as long as it is followed", () => {
  state.isFollowing = true;
  const { watch } = watchOf(state);
  const { container, rerender } = render(show(watch, line.repeat(2000), true));
  for (const count of [3000, 9000]) {
    rerender(show(watch, `${line.repeat(count)}the end`, true));
    expect(container.textContent?.endsWith("the end")).toBe(true);
    expect(container.querySelectorAll("*").length).toBeLessThan(60);
  }
});
