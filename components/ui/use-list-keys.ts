import { type KeyboardEvent, useState } from "react";

type ListKeys = {
  /** The marked entry; -1 where none is. */
  activeIndex: number;
  mark: (index: number) => void;
  /** For the text field's key events: takes the arrows and Enter, leaves all else. */
  press: (event: KeyboardEvent) => void;
};

/**
 * Arrow keys for a list of `count` entries below a text field, which keeps the focus (WAI-ARIA combobox). The
 * ends are joined. Enter picks the marked entry, and is left to the field where none is marked.
 */
export function useListKeys(count: number, onPick: (index: number) => void, firstMark = -1): ListKeys {
  const [marked, setMarked] = useState(firstMark);
  const activeIndex = Math.min(marked, count - 1);

  const step = (by: number) => {
    const from = activeIndex < 0 && by < 0 ? 0 : activeIndex;
    setMarked(count > 0 ? (from + by + count) % count : -1);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && activeIndex >= 0) onPick(activeIndex);
    else return;
    event.preventDefault();
  };

  return { activeIndex, mark: setMarked, press };
}
