const gap = 4;

/** Not in every browser that is around, nor in jsdom: without it a panel stands over its pane and no more. */
export function hasTopLayer(): boolean {
  return typeof HTMLElement.prototype.showPopover === "function";
}

/** Puts a fixed panel below its anchor, or above it where there is more room; never outside of the window. */
export function placeBeside(panel: HTMLElement, anchor: HTMLElement): void {
  const around = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = around.bottom + gap;
  const above = around.top - gap - height;
  const top = below + height <= window.innerHeight || above < gap ? below : above;
  panel.style.top = `${Math.max(gap, Math.min(top, window.innerHeight - height - gap))}px`;
  panel.style.left = `${Math.max(gap, Math.min(around.left, window.innerWidth - width - gap))}px`;
}
