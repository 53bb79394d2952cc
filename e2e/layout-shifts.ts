import type { Page } from "@playwright/test";

type LayoutShift = PerformanceEntry & {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; currentRect: DOMRectReadOnly; previousRect: DOMRectReadOnly }[];
};

/**
 * Each shift of the pages opened after this that no press of the visitor's had caused, and what moved. `fromLeft`: px;
 * what moved further left does not count.
 */
export async function watchShifts(page: Page, { fromLeft = 0 } = {}): Promise<string[]> {
  const shifts: string[] = [];
  page.on("console", (message) => {
    if (message.text().startsWith("shift ")) shifts.push(message.text());
  });
  await page.addInitScript((left) => {
    const observer = new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
        const counted = sources.filter(
          ({ currentRect, previousRect }) => Math.max(currentRect.left, previousRect.left) >= left,
        );
        const moved = counted.map(({ node, previousRect: from, currentRect: to }) => {
          const words = (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 200) ?? "";
          return `${from.x},${from.y} -> ${to.x},${to.y} ${words}`;
        });
        if (!hadRecentInput && counted.length > 0) console.info(`shift ${value} ${moved.join(" | ")}`);
      }
    });
    observer.observe({ type: "layout-shift", buffered: true });
  }, fromLeft);
  return shifts;
}
