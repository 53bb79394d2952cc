/** What is to get the focus once an edit has been drawn: a card's head, or what can be filled in first. */
export type FocusWish = { readonly index: number; readonly target: "head" | "fields" };

const fields = "input, textarea, select";

/** Moves the focus into a card of the list; to the button that adds one where there is no card. */
export function focusCard(list: HTMLElement, id: number | undefined, target: FocusWish["target"]): void {
  const card = list.querySelector<HTMLElement>(`:scope > [data-card="${id}"]`);
  const body = card?.querySelector(":scope > [data-card-body]");
  const field = target === "fields" ? body?.querySelector<HTMLElement>(fields) : null;
  const head = card?.querySelector<HTMLElement>("[data-card-toggle]");
  const element = field ?? head ?? list.parentElement?.querySelector<HTMLElement>("[data-add] button");
  element?.focus();
  // The focus alone would show the first row of a new card and leave the rest below the edge.
  if (target === "fields") card?.scrollIntoView?.({ block: "nearest" });
  // A name that we made up is there to be typed over.
  if (element instanceof HTMLInputElement && element.type === "text") element.select();
}
