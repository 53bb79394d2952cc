import { expect, test } from "vitest";
import { rowHeight, rowsPassed, rowsToDraw, scrollTopShowing } from "@/components/timeline/row-window";

const height = 20 * rowHeight;

test("only rows in view and a few around them are drawn, however long the log", () => {
  const { first, end } = rowsToDraw({ scrollTop: 40_000 * rowHeight, height }, 50_000);
  expect(first).toBeLessThanOrEqual(40_000);
  expect(end).toBeGreaterThanOrEqual(40_020);
  expect(end - first).toBeLessThan(60);
});

test.each([
  ["at the top", 0, 5, { first: 0, end: 5 }],
  ["of an empty log", 0, 0, { first: 0, end: 0 }],
  ["scrolled beyond a log that became shorter", 900 * rowHeight, 3, { first: 3, end: 3 }],
])("rows to draw %s", (_name, scrollTop, rowCount, expected) => {
  expect(rowsToDraw({ scrollTop, height }, rowCount)).toEqual(expected);
});

test("a row counts as passed once it was in view whole", () => {
  expect(rowsPassed({ scrollTop: 0, height }, 100)).toBe(20);
  expect(rowsPassed({ scrollTop: rowHeight / 2, height }, 100)).toBe(20);
  expect(rowsPassed({ scrollTop: 1e6, height }, 100)).toBe(100);
});

test.each([
  ["a row in view needs no scrolling", 10, 5 * rowHeight, 5 * rowHeight],
  ["a row above comes to the top", 2, 5 * rowHeight, 2 * rowHeight],
  ["a row below comes to the bottom", 30, 5 * rowHeight, 11 * rowHeight],
])("%s", (_name, row, scrollTop, expected) => {
  expect(scrollTopShowing(row, { scrollTop, height })).toBe(expected);
});
