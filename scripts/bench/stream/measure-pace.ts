import type { Page } from "@playwright/test";
import * as z from "zod";
import { percentile } from "@/scripts/bench/samples";
import { longGaps } from "@/scripts/bench/stream/long-gaps";
import { writeOrder } from "@/scripts/bench/stream/stream-order";
import { checkCount, type SubjectName, subjects } from "@/scripts/bench/stream/subjects";
import { type PageNotes, readNotes, waitUntilShown, watchPage } from "@/scripts/bench/stream/watch-page";

/** What a stream at a steady pace was to a page. Times are milliseconds. */
export type PaceTimes = {
  subject: SubjectName;
  perSecond: number;
  seconds: number;
  /** Part of the frames that came more than 50 ms after the one before. */
  lateFrames: number;
  /** From the upstream's write of an event to the paint that shows it; both tell the system's time. */
  median: number;
  p95: number;
  worst: number;
  longestBlock: number;
  shift: number;
};

/** Where the page and its upstream are. */
export type Addresses = { address: string; upstream: string };

const timesSchema = z.array(z.number());

/** Sends so many events a second to a page that has seen a second of them, for so many seconds. */
export async function measurePace(
  page: Page,
  addresses: Addresses,
  name: SubjectName,
  perSecond: number,
  seconds: number,
): Promise<PaceTimes> {
  const subject = subjects[name];
  await subject.open(page, addresses.address);
  for (const events of [perSecond, perSecond * seconds]) {
    const model = writeOrder({ kind: "paced", count: events, intervalMs: 1_000 / perSecond });
    await subject.aim(page, model);
    await page.waitForTimeout(500);
    await watchPage(page);
    await subject.run(page, model);
    await waitUntilShown(page, events - 1, 5_000 + (2_000 * events) / perSecond);
    await checkCount(page, subject, events);
  }
  const notes = await readNotes(page);
  const sentAt = timesSchema.parse(await (await fetch(`${addresses.upstream}/sent`)).json());
  return { subject: name, perSecond, seconds, ...readFigures(notes, sentAt) };
}

function readFigures(notes: PageNotes, sentAt: readonly number[]) {
  const { frames, longTasks, shift } = notes;
  const ages = readAges(notes, sentAt);
  return {
    lateFrames: longGaps(frames).length / frames.length,
    median: percentile(ages, 0.5),
    p95: percentile(ages, 0.95),
    worst: percentile(ages, 1),
    longestBlock: Math.max(0, ...longTasks),
    shift,
  };
}

/** How old each event was when a paint first showed it. */
function readAges({ frames, timeOrigin }: PageNotes, sentAt: readonly number[]): number[] {
  const ages: number[] = [];
  // The first frames may still show the run before.
  const first = frames.findIndex(({ paintedAt }) => timeOrigin + paintedAt >= (sentAt[0] ?? 0));
  for (const { paintedAt, shown } of frames.slice(first)) {
    for (let index = ages.length; index <= shown; index += 1)
      ages.push(timeOrigin + paintedAt - (sentAt[index] ?? Number.NaN));
  }
  return ages;
}
