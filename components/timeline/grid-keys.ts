/** Rows that one press of Page Up or Page Down moves over. */
const pageRows = 20;

/** How many rows a key leads on; null for keys that do not move. */
export function stepsOfKey(key: string): number | null {
  switch (key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "PageDown":
      return pageRows;
    case "PageUp":
      return -pageRows;
    case "Home":
      return Number.NEGATIVE_INFINITY;
    case "End":
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}
