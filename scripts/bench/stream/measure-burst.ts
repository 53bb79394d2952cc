import type { Page } from "@playwright/test";
import { readHeap, watchBusy } from "@/scripts/bench/page-usage";
import { longGaps } from "@/scripts/bench/stream/long-gaps";
import { findLongestTask } from "@/scripts/bench/stream/longest-task";
import { writeOrder } from "@/scripts/bench/stream/stream-order";
import { checkCount, type Subject, type SubjectName, subjects } from "@/scripts/bench/stream/subjects";
import { type PageNotes, readNotes, waitUntilShown, watchPage } from "@/scripts/bench/stream/watch-page";

/** What one stream sent flat out was to a page. Times are milliseconds. */
export type BurstTimes = {
  subject: SubjectName;
  events: number;
  /** From the last byte to the paint of the last event. */
  lag: number;
  /** From sending to the paint of the last event: a page that reads slowly holds the upstream up. */
  whole: number;
  /** Processor time of the main thread: what else the machine does hardly shows. */
  busy: number;
  /** The longest task of the main thread, by the clock. */
  longestBlock: number;
  /** The most processor time that one task took. */
  longestWork: number;
  /** Part of the time that lay in gaps of more than 50 ms between frames. */
  gapShare: number;
  /** The slowest key from its press to the paint after it. */
  worstKey: number;
  nodes: number;
  /** Megabytes of JavaScript's heap when all is shown and garbage collected. */
  heap: number;
  shift: number;
};

/** Fewer than any that is measured: its rows stand there when the measured run begins. */
const warmUpEvents = 500;
const keyPauseMs = 70;

/**
 * Sends a stream of so many events to a fresh page, which has seen a short one, and types meanwhile.
 * @throws Error where the page says another number of events.
 */
export async function measureBurst(
  page: Page,
  address: string,
  name: SubjectName,
  events: number,
): Promise<BurstTimes> {
  const subject = subjects[name];
  await subject.open(page, address);
  await runWhole(page, subject, warmUpEvents);
  const readBusy = await watchBusy(page);
  await aimAndFocus(page, subject, events);
  await watchPage(page);
  const busyBefore = await readBusy();
  const longest = await findLongestTask(page, () => runTyping(page, subject, events));
  const busy = (await readBusy()) - busyBefore;
  await page.waitForTimeout(300);
  const notes = await readNotes(page);
  await checkCount(page, subject, events);
  return {
    subject: name,
    events,
    busy,
    longestBlock: longest.block,
    longestWork: longest.work,
    heap: await readHeap(page),
    ...readFigures(notes, events),
  };
}

const modelOf = (count: number) => writeOrder({ kind: "flat", count });

async function aimAndFocus(page: Page, subject: Subject, events: number): Promise<void> {
  await subject.aim(page, modelOf(events));
  await subject.focusBox(page);
  await page.keyboard.press("End");
  await page.waitForTimeout(500);
}

/** What loads with the first run, and code that has never run, are not what is measured. */
async function runWhole(page: Page, subject: Subject, events: number): Promise<void> {
  await aimAndFocus(page, subject, events);
  await watchPage(page);
  await subject.run(page, modelOf(events));
  await waitUntilShown(page, events - 1, 60_000);
  await readNotes(page);
  await checkCount(page, subject, events);
}

async function runTyping(page: Page, subject: Subject, events: number): Promise<void> {
  const isOver = { now: false };
  await subject.run(page, modelOf(events));
  const typing = typeUntil(page, () => isOver.now);
  await waitUntilShown(page, events - 1, 120_000);
  isOver.now = true;
  await typing;
}

async function typeUntil(page: Page, isOver: () => boolean): Promise<void> {
  for (let key = 0; !isOver(); key += 1) {
    await page.keyboard.press("abcdefghij"[key % 10] ?? "a");
    await page.waitForTimeout(keyPauseMs);
  }
}

function readFigures(notes: PageNotes, events: number) {
  const { startedAt, frames, keys, nodes, shift } = notes;
  const end = frames.find(({ shown }) => shown >= events - 1)?.paintedAt ?? Number.NaN;
  const whole = end - startedAt;
  return {
    lag: end - notes.lastByteAt,
    whole,
    gapShare:
      longGaps(frames.filter(({ paintedAt }) => paintedAt <= end)).reduce((sum, gap) => sum + gap, 0) / whole,
    worstKey: Math.max(...keys),
    nodes,
    shift,
  };
}
