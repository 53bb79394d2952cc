/** The value of a decimal as its digits without zeros at either end, and where the first of them stands. */
type Decimal = { readonly digits: string; readonly exponent: bigint };

const numberPattern = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Null for what is no JSON number. Signs play no part. */
export function readDecimal(spelling: string): Decimal | null {
  const [, whole, fraction = "", power = "0"] = numberPattern.exec(spelling) ?? [];
  if (whole === undefined) return null;
  const all = whole + fraction;
  let start = 0;
  while (all.charAt(start) === "0") start += 1;
  let end = all.length;
  while (end > start && all.charAt(end - 1) === "0") end -= 1;
  if (start === end) return { digits: "", exponent: 0n };
  return { digits: all.slice(start, end), exponent: BigInt(power) + BigInt(whole.length - start) };
}

/**
 * True where a double, printed in the fewest digits that make it (as JavaScript, Python, Ruby and PHP print), is the
 * number that is written: 0.1 and 0.70 are, 12345678901234567890, 1e400 and 1e-400 are not. Signs play no part.
 */
export function isExactAsDouble(spelling: string): boolean {
  const printed = readDecimal(String(Number(spelling)));
  const written = readDecimal(spelling);
  if (!printed || !written) return false;
  return printed.digits === written.digits && printed.exponent === written.exponent;
}

/** True for `12` and `-0`, not for `12.0` and `1e1`, which languages with two kinds of number read as floats. */
export function isInteger(spelling: string): boolean {
  return /^-?\d+$/.test(spelling);
}

/** True for `-0`, `-0.0` and `-0e5`. */
export function isNegativeZero(spelling: string): boolean {
  return Object.is(Number(spelling), -0) && readDecimal(spelling)?.digits === "";
}
