import { eventGridId } from "@/components/timeline/event-grid";

/** Gives the focus to the grid of events, where there is one to be seen. Nothing scrolls. */
export function focusGrid(): void {
  document.getElementById(eventGridId)?.focus({ preventScroll: true });
}
