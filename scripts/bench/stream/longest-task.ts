import type { Page } from "@playwright/test";
import * as z from "zod";

const traceSchema = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** By the clock, in microseconds. */
      dur: z.number().optional(),
      /** Processor time, in microseconds. */
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.unknown(), src_file: z.unknown() }).partial().optional(),
    }),
  ),
});

type TraceEvent = z.infer<typeof traceSchema>["traceEvents"][number];

/** Category and name of the events that Chromium writes for each task of a thread. */
const category = "toplevel";
const taskName = "ThreadControllerImpl::RunTask";

/**
 * Where Chromium hands the end of an answer's body to the page. For a tool that drives it, as the bench does, it copies
 * the whole body then: 12 MB take 25 to 140 ms, and without the tool nothing. That is no block of the page's.
 */
const bodyEndFile = /\/response_body_loader\.cc$/;

/** Milliseconds. `block` is by the clock, `work` what it would be on a machine that does nothing else. */
export type LongestTask = { block: number; work: number };

/** The longest that a task of the page's main thread takes while `work` is done. */
export async function findLongestTask(page: Page, work: () => Promise<void>): Promise<LongestTask> {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: [category] });
  await work();
  const trace = await browser?.stopTracing();
  const { traceEvents } = traceSchema.parse(JSON.parse(trace?.toString() ?? "null"));
  const threads = new Set(traceEvents.filter(isPageThread).map(threadOf));
  const tasks = traceEvents.filter((event) => isTask(event) && threads.has(threadOf(event)));
  return {
    block: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1_000,
    work: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1_000,
  };
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;

const isPageThread = ({ name, args }: TraceEvent) =>
  name === "thread_name" && args?.name === "CrRendererMain";

const isTask = ({ name, args }: TraceEvent) => name === taskName && !bodyEndFile.test(String(args?.src_file));
