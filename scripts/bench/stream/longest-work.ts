import type { Page } from "@playwright/test";
import * as z from "zod";

const traceSchema = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Processor time, in microseconds. */
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.unknown() }).partial().optional(),
    }),
  ),
});

type TraceEvent = z.infer<typeof traceSchema>["traceEvents"][number];

/** Category and name of the events that Chromium writes for each task of a thread. */
const category = "toplevel";
const taskName = "ThreadControllerImpl::RunTask";

/**
 * The longest that a task of the page's main thread works while `work` is done: milliseconds of processor time, which
 * is what a block would take on a machine that does nothing else.
 */
export async function findLongestWork(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: [category] });
  await work();
  const trace = await browser?.stopTracing();
  const { traceEvents } = traceSchema.parse(JSON.parse(trace?.toString() ?? "null"));
  const threads = new Set(traceEvents.filter(isPageThread).map(threadOf));
  const tasks = traceEvents.filter((event) => event.name === taskName && threads.has(threadOf(event)));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;

const isPageThread = ({ name, args }: TraceEvent) =>
  name === "thread_name" && args?.name === "CrRendererMain";
