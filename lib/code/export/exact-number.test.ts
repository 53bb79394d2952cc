import { expect, test } from "vitest";
import { isExactAsDouble, isInteger, isNegativeZero } from "@/lib/code/export/exact-number";
import { measureProcessor } from "@/lib/protocol/fixtures/processor-time";

test.each([
  "0",
  "1",
  "-1",
  "0.1",
  "0.70",
  "1e3",
  "1E+3",
  "1.50e-7",
  "1e22",
  "1e300",
  "5e-324",
  "9007199254740993e0",
])("%s: a double is it, or is not", (spelling) => {
  expect(isExactAsDouble(spelling)).toBe(spelling !== "9007199254740993e0");
});

test.each([
  "12345678901234567890",
  "1e400",
  "-1e400",
  "1e-400",
  "0.12345678901234567890",
  "9007199254740993",
])("%s is more than a double holds", (spelling) => {
  expect(isExactAsDouble(spelling)).toBe(false);
});

test("zeros at either end change nothing", () => {
  for (const spelling of ["100", "100.00", "1e2", "0.001e5", "1000e-1"])
    expect(isExactAsDouble(spelling)).toBe(true);
});

test("a million zeros are read at once", () => {
  const spent = measureProcessor(() => {
    expect(isExactAsDouble(`0.${"0".repeat(1_000_000)}1${"0".repeat(1_000_000)}2`)).toBe(false);
  });
  expect(spent).toBeLessThan(1_000);
});

test("whole numbers are those without point and exponent", () => {
  expect(["12", "-0", "12.0", "1e1"].map(isInteger)).toEqual([true, true, false, false]);
});

test("only a zero is a negative zero", () => {
  expect(["-0", "-0.0", "-0e5", "0", "-1e-400", "-1"].map(isNegativeZero)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
