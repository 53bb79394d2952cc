import type { Page } from "@playwright/test";

/** What a page noted while a stream came in. Times are the page's own, in ms since it was opened. */
export type PageNotes = {
  startedAt: number;
  /** When the last byte had come: what the browser's network says, however busy the page was. */
  lastByteAt: number;
  /** Each frame: when its callbacks ran, when it had been painted, and the newest event that it showed. */
  frames: readonly { at: number; paintedAt: number; shown: number }[];
  /** Tasks of the main thread longer than 50 ms. */
  longTasks: readonly number[];
  /** From the press of a key to the paint after it. */
  keys: readonly number[];
  /** Sum of all layout shifts. */
  shift: number;
  /** The most nodes that the document had, texts too. */
  nodes: number;
  /** `startedAt` as milliseconds since 1970. */
  timeOrigin: number;
};

type Notes = {
  -readonly [Key in keyof PageNotes]: PageNotes[Key] extends readonly (infer Item)[]
    ? Item[]
    : PageNotes[Key];
};

type Watched = typeof globalThis & { notes: Notes; isWatched: boolean };

/** Every so many frames the nodes are counted: a walk over all of them is no part of what is measured. */
const framesPerCount = 8;

/** From here on the page takes notes, until `readNotes`. Rows say their event in `data-index`, folded ones in `data-last-index`. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate((countEvery) => {
    const watched = globalThis as Watched;
    const notes: Notes = {
      startedAt: performance.now(),
      timeOrigin: performance.timeOrigin,
      lastByteAt: 0,
      frames: [],
      longTasks: [],
      keys: [],
      shift: 0,
      nodes: 0,
    };
    watched.notes = notes;
    watched.isWatched = true;
    performance.clearResourceTimings();
    // No function in here has a name: what runs this file would mark it with a helper that the page does not have.
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) notes.longTasks.push(duration);
    }).observe({ type: "longtask" });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        notes.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift" });
    addEventListener(
      "keydown",
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => notes.keys.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
    const { port1, port2 } = new MessageChannel();
    // A message behind a frame comes once the frame has been painted.
    port1.onmessage = ({ data: at }) => {
      let shown = -1;
      for (const row of document.querySelectorAll<HTMLElement>("tr[data-index], output[data-index]"))
        shown = Math.max(shown, Number(row.dataset.lastIndex ?? row.dataset.index));
      notes.frames.push({ at, paintedAt: performance.now(), shown });
      if (notes.frames.length % countEvery !== 1) return;
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      let nodes = 1;
      while (walker.nextNode()) nodes += 1;
      notes.nodes = Math.max(notes.nodes, nodes);
    };
    const frames = new EventTarget();
    frames.addEventListener("frame", () => {
      if (!watched.isWatched) return;
      port2.postMessage(performance.now());
      requestAnimationFrame(() => frames.dispatchEvent(new Event("frame")));
    });
    requestAnimationFrame(() => frames.dispatchEvent(new Event("frame")));
  }, framesPerCount);
}

/** Waits until the page has painted the event with this index. */
export async function waitUntilShown(page: Page, index: number, timeout: number): Promise<void> {
  const isShown = (last: number) => ((globalThis as Watched).notes.frames.at(-1)?.shown ?? -1) >= last;
  await page.waitForFunction(isShown, index, { polling: 100, timeout });
}

/** Ends the watch. */
export function readNotes(page: Page): Promise<PageNotes> {
  return page.evaluate(() => {
    const watched = globalThis as Watched;
    watched.isWatched = false;
    const answers = performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith("/v1/responses"));
    const answer = answers.at(-1) as PerformanceResourceTiming | undefined;
    watched.notes.lastByteAt = answer?.responseEnd ?? Number.NaN;
    return watched.notes;
  });
}
