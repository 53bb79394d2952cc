import { type FetchPart, lateParts } from "@/components/shell/late-parts";
import { isGoingOn } from "@/lib/client/run/is-going-on";
import type { RunStore } from "@/lib/client/run/run-store";
import type { Locale } from "@/lib/i18n/locale";

type Ahead = {
  locale: Locale;
  runs: Pick<RunStore, "getSnapshot" | "subscribe">;
  /** Ends it after the part that is on its way. */
  signal: AbortSignal;
};

/**
 * Fetches the late parts of the page, one in each idle moment, and none while a run goes on: afterwards the page shows
 * captures without a server. A part that cannot be had is left out; it is asked for again where it is needed.
 */
export async function fetchAhead(
  { locale, runs, signal }: Ahead,
  parts: readonly FetchPart[] = lateParts,
): Promise<void> {
  for (const fetchPart of parts) {
    await waitForQuiet(runs);
    if (signal.aborted) return;
    await fetchPart(locale).catch(() => undefined);
  }
}

async function waitForQuiet(runs: Ahead["runs"]): Promise<void> {
  do {
    await waitForEnd(runs);
    await waitForIdleness();
  } while (isGoingOn(runs.getSnapshot()));
}

function waitForEnd(runs: Ahead["runs"]): Promise<void> {
  return new Promise((resolve) => {
    if (!isGoingOn(runs.getSnapshot())) return resolve();
    const stop = runs.subscribe(() => {
      if (isGoingOn(runs.getSnapshot())) return;
      stop();
      resolve();
    });
  });
}

/** Safari knows no idle moments, and a Chromium that draws nothing may not tell of any: then a pause has to do. */
const longestPause = 200;

function waitForIdleness(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function")
      requestIdleCallback(() => resolve(), { timeout: longestPause });
    else setTimeout(resolve, longestPause);
  });
}
