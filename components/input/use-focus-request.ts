import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { JsonPath } from "@/lib/protocol/json/json-text";

/** `box`: the first box of what is new; `card`: the place itself, or what can add to an empty list. */
export type FocusRequest = { place: JsonPath; target: "box" | "card" } | { element: HTMLElement };

/** The attribute by which a place of `input` is found again on the page. */
export function placeName(place: JsonPath): string {
  return place.join(".");
}

/** Moves the focus after the next redraw, when what it shall go to is there. */
export function useFocusRequest(root: RefObject<HTMLElement | null>): (request: FocusRequest) => void {
  const wanted = useRef<FocusRequest | null>(null);
  // The document's focus is outside; each redraw may be the one that is waited for.
  useLayoutEffect(() => {
    const request = wanted.current;
    if (!request || !root.current) return;
    wanted.current = null;
    const element = "element" in request ? request.element : findTarget(root.current, request);
    if (element) focusForTyping(element);
  });
  return useCallback((request) => {
    wanted.current = request;
  }, []);
}

/** A text is gone on with at its end; where somebody types already, the caret stays. */
function focusForTyping(element: HTMLElement): void {
  if (element === document.activeElement) return;
  element.focus();
  if (element instanceof HTMLTextAreaElement)
    element.setSelectionRange(element.value.length, element.value.length);
}

function findTarget(
  root: HTMLElement,
  { place, target }: Extract<FocusRequest, { place: JsonPath }>,
): HTMLElement | null {
  const found = root.querySelector<HTMLElement>(`[data-place="${placeName(place)}"]`);
  if (!found) return root.querySelector<HTMLElement>("[data-adder]");
  if (target === "card") return found.querySelector<HTMLElement>("[data-card-focus]");
  return (
    found.querySelector<HTMLElement>("[data-first-box]") ??
    found.querySelector<HTMLElement>("textarea") ??
    findTextBeside(found) ??
    found.querySelector<HTMLElement>("[data-card-focus]")
  );
}

/** What came with its content, as a pasted image does, has no box to begin in: its message's text goes on being typed. */
function findTextBeside(part: HTMLElement): HTMLElement | null | undefined {
  return part.parentElement?.querySelector<HTMLElement>("textarea");
}
