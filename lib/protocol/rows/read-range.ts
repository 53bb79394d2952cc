/** Both ends included. */
export type ValueRange = { readonly from: number; readonly to: number };

const bound = /^(\d+(?:[.,]\d+)?)\s*(ms|sn|s)?$/i;

/** Milliseconds: `1.2s..3s`, `500ms..`, `..2s`, `>1s`, `<80`; a time alone means from there on. Null: none of these. */
export function readDurationRange(text: string): ValueRange | null {
  return readEnds(text, readMilliseconds, (value) => ({ from: value, to: Number.POSITIVE_INFINITY }));
}

/** Whole numbers: `4..67`, `100..`, `<10`, `118`. Null: none of these. */
export function readNumberRange(text: string): ValueRange | null {
  const readNumber = (digits: string) => (/^\d+$/.test(digits) ? Number(digits) : null);
  return readEnds(text, readNumber, (value) => ({ from: value, to: value }));
}

function readEnds(
  text: string,
  read: (text: string) => number | null,
  readAlone: (value: number) => ValueRange,
): ValueRange | null {
  const [from = "", to, more] = compareToRange(text).split("..");
  if (more !== undefined) return null;
  const start = from === "" ? 0 : read(from);
  if (start === null) return null;
  if (to === undefined) return from === "" ? null : readAlone(start);
  const end = to === "" ? Number.POSITIVE_INFINITY : read(to);
  return end === null || (from === "" && to === "") ? null : { from: start, to: end };
}

/** `>1s` and `>=1s` as `1s..`; `<1s` and `<=1s` as `..1s`. */
function compareToRange(text: string): string {
  return text.replace(/^>=?(.+)$/, "$1..").replace(/^<=?(.+)$/, "..$1");
}

function readMilliseconds(text: string): number | null {
  const [, digits, unit = "ms"] = bound.exec(text) ?? [];
  if (digits === undefined) return null;
  return Number(digits.replace(",", ".")) * (unit.toLowerCase() === "ms" ? 1 : 1000);
}
