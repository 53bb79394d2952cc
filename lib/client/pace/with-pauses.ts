/** Passes on the first value at once, and of those that follow within the delay only the last. */
export function withPauses<Value>(
  write: (value: Value) => void,
  milliseconds: number,
): (value: Value) => void {
  let isPausing = false;
  let waiting: { value: Value } | null = null;
  return function take(value) {
    if (isPausing) {
      waiting = { value };
      return;
    }
    isPausing = true;
    write(value);
    setTimeout(() => {
      isPausing = false;
      const last = waiting;
      waiting = null;
      if (last) take(last.value);
    }, milliseconds);
  };
}
