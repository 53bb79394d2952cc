type NumberRange = { minimum?: number; maximum?: number; step: number };

/** The number `count` steps further, on the grid of the step and within the bounds. */
export function stepNumber(value: number, count: number, range: NumberRange): number {
  return snapNumber(value + count * range.step, range);
}

/** The nearest number on the grid of the step and within the bounds, free of floating-point tails. */
export function snapNumber(
  value: number,
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, step }: NumberRange,
): number {
  const decimals = String(step).split(".")[1]?.length ?? 0;
  const onGrid = Number((Math.round(value / step) * step).toFixed(decimals));
  return Math.min(Math.max(onGrid, minimum), maximum);
}
