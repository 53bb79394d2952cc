import { useEffect } from "react";
import { useLocale } from "use-intl";
import { usePlayground } from "@/lib/client/playground";

/** Nobody has touched the page for so long: it is only looked at. In milliseconds. */
const longestWait = 10_000;

/**
 * Once the page has been used, or has stood for a while, has its late parts fetched in one language, so that it is a
 * viewer of captures also when the server is gone. Not for visitors who save data.
 */
export function useLateParts(): void {
  const locale = useLocale();
  const { runs } = usePlayground();

  // The network is outside.
  useEffect(() => {
    if (savesData()) return;
    const waiting = new AbortController();
    const ahead = new AbortController();
    const begin = () => {
      waiting.abort();
      import("@/components/shell/fetch-ahead").then(
        ({ fetchAhead }) => fetchAhead({ locale, runs, signal: ahead.signal }),
        () => undefined,
      );
    };
    const timer = setTimeout(begin, longestWait);
    waiting.signal.addEventListener("abort", () => clearTimeout(timer));
    for (const use of ["pointerdown", "keydown"])
      document.addEventListener(use, begin, { capture: true, signal: waiting.signal });
    return () => {
      waiting.abort();
      ahead.abort();
    };
  }, [locale, runs]);
}

/** Not in every browser, and not in TypeScript's list of what a navigator has. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  if (typeof connection !== "object" || connection === null) return false;
  return "saveData" in connection && connection.saveData === true;
}
