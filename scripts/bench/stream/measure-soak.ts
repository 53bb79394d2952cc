import type { Page } from "@playwright/test";
import { readHeap } from "@/scripts/bench/page-usage";
import { writeMixedStream } from "@/scripts/bench/stream/mixed-stream";
import { writeOrder } from "@/scripts/bench/stream/stream-order";
import { checkCount, subjects } from "@/scripts/bench/stream/subjects";

/** What a long stream does to the page's memory. */
export type SoakTimes = {
  perSecond: number;
  seconds: number;
  events: number;
  /** Megabytes of JavaScript's heap after each tenth of the time, garbage collected; the first is before the run. */
  heaps: readonly number[];
  /** Bytes of heap that an event adds, in the first and in the second half of the run. */
  firstHalf: number;
  secondHalf: number;
  /** Bytes of an event on the wire. */
  wire: number;
};

const steps = 10;
/** From this step to that one the page gets no frames, as a tab behind another one. */
const hidden = { from: 5, to: 7 };

const model = (count: number, perSecond: number) =>
  writeOrder({ kind: "paced", count, intervalMs: 1_000 / perSecond });

/**
 * Sends so many events a second for so many seconds; for a fifth of the time the page is hidden.
 * @throws Error where one is lost.
 */
export async function measureSoak(
  page: Page,
  address: string,
  perSecond: number,
  seconds: number,
): Promise<SoakTimes> {
  const { playground } = subjects;
  const events = perSecond * seconds;
  await playground.open(page, address);
  await playground.aim(page, model(perSecond, perSecond));
  await playground.run(page, "");
  await checkCount(page, playground, perSecond);
  await playground.aim(page, model(events, perSecond));
  await prepareHiding(page);
  const heaps = [await readHeap(page)];
  await playground.run(page, "");
  const startedAt = Date.now();
  for (let step = 1; step <= steps; step += 1) {
    if (step === hidden.from) await setHidden(page, true);
    if (step === hidden.to) await setHidden(page, false);
    await page.waitForTimeout(Math.max(0, startedAt + (1_000 * seconds * step) / steps - Date.now()));
    heaps.push(await readHeap(page));
  }
  await checkCount(page, playground, events);
  const wire = Buffer.byteLength([...writeMixedStream(events)].join("")) / events;
  return { perSecond, seconds, events, heaps, wire, ...readGrowth(heaps, events) };
}

/** The browser without windows knows no hidden tab, so the page is told what such a tab is told, and given no frames. */
async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hide) => {
    const { frameCalls, heldFrames } = globalThis as typeof globalThis & HeldFrames;
    Object.defineProperty(document, "visibilityState", {
      value: hide ? "hidden" : "visible",
      configurable: true,
    });
    if (hide) {
      window.requestAnimationFrame = (callback) => -heldFrames.push(callback);
      window.cancelAnimationFrame = (handle) => delete heldFrames[-handle - 1];
    } else {
      Object.assign(window, frameCalls);
      for (const callback of heldFrames.splice(0)) if (callback) requestAnimationFrame(callback);
    }
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);
}

type HeldFrames = {
  frameCalls: Pick<Window, "requestAnimationFrame" | "cancelAnimationFrame">;
  heldFrames: FrameRequestCallback[];
};

async function prepareHiding(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { requestAnimationFrame, cancelAnimationFrame } = window;
    Object.assign(globalThis, {
      frameCalls: { requestAnimationFrame, cancelAnimationFrame },
      heldFrames: [],
    });
  });
}

function readGrowth(heaps: readonly number[], events: number) {
  const half = steps / 2;
  const between = (from: number, to: number) =>
    (1e6 * ((heaps[to] ?? Number.NaN) - (heaps[from] ?? Number.NaN))) / ((events * (to - from)) / steps);
  // The first tenth holds what is made once.
  return { firstHalf: between(1, half), secondHalf: between(half, steps) };
}
