import type { JsonObject } from "@/lib/protocol/json";
import type { Random } from "@/lib/sandbox/seeded-random";

type Range = { from: number; to: number; step: number };

// Where a schema sets one bound or none, values stay near this far from it.
const usualSpan = 100;

/** A number within all bounds, or null where there is none. */
export function generateNumber(node: JsonObject, isInteger: boolean, random: Random): number | null {
  const { from, to, step } = readRange(node, isInteger);
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  const choices = Array.from({ length: 8 }, () =>
    roundStep(random.integer(first, Math.max(first, last)), step),
  );
  return (
    [...choices, roundStep(first, step), roundStep(last, step)].find((value) =>
      fitsNumber(value, node, isInteger),
    ) ?? null
  );
}

/** True where every keyword for numbers lets it pass. */
export function fitsNumber(value: number, node: JsonObject, isInteger: boolean): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = node;
  if (isInteger && !Number.isInteger(value)) return false;
  if (typeof minimum === "number" && value < minimum) return false;
  if (typeof maximum === "number" && value > maximum) return false;
  if (typeof exclusiveMinimum === "number" && value <= exclusiveMinimum) return false;
  if (typeof exclusiveMaximum === "number" && value >= exclusiveMaximum) return false;
  // As ajv has it: the quotient is an integer, to the last bit.
  return typeof multipleOf !== "number" || Number.isInteger(value / multipleOf);
}

function readRange(node: JsonObject, isInteger: boolean): Range {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = node;
  const lower = largest([minimum, exclusiveMinimum]);
  const upper = smallest([maximum, exclusiveMaximum]);
  const step = chooseStep(multipleOf, isInteger, lower, upper);
  const span = Math.max(usualSpan, step * usualSpan);
  return {
    from: lower ?? (upper === null ? 0 : upper - span),
    to: upper ?? (lower ?? 0) + span,
    step,
  };
}

/** Fine enough that something lies between two close bounds; a half in open country. */
function chooseStep(
  multipleOf: unknown,
  isInteger: boolean,
  lower: number | null,
  upper: number | null,
): number {
  if (typeof multipleOf === "number" && multipleOf > 0) {
    return isInteger && !Number.isInteger(multipleOf) ? findWholeStep(multipleOf) : multipleOf;
  }
  if (isInteger) return 1;
  const width = lower !== null && upper !== null ? upper - lower : usualSpan;
  return width >= 4 || width <= 0 ? 0.5 : 2 ** Math.floor(Math.log2(width / 8));
}

/** The smallest whole multiple of a fraction, where one is near: 0.5 → 1, 0.4 → 2. */
function findWholeStep(fraction: number): number {
  for (let times = 1; times <= 1_000; times += 1) {
    if (Number.isInteger(fraction * times)) return fraction * times;
  }
  return fraction;
}

/** A multiple without the noise of floating point: 3 × 0.1 is 0.3. */
function roundStep(times: number, step: number): number {
  return Number((times * step).toPrecision(12));
}

function largest(bounds: readonly unknown[]): number | null {
  const numbers = bounds.filter((bound) => typeof bound === "number");
  return numbers.length > 0 ? Math.max(...numbers) : null;
}

function smallest(bounds: readonly unknown[]): number | null {
  const numbers = bounds.filter((bound) => typeof bound === "number");
  return numbers.length > 0 ? Math.min(...numbers) : null;
}
