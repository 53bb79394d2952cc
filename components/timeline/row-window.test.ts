import { expect, test } from "vitest";
import {
  contentHeight,
  isRowInView,
  rowHeight,
  rowsPassed,
  rowsToDraw,
  rowsToFollow,
  scrollPosition,
  scrollTopShowing,
  shiftAtEnd,
  viewAt,
} from "@/components/timeline/row-window";

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

test.each([
  ["of a long log: those that fill the view, and a few above", 50_000, { first: 49_976, end: 50_000 }],
  ["of a log that is shorter than the view", 7, { first: 0, end: 7 }],
  ["of an empty log", 0, { first: 0, end: 0 }],
])("rows to draw where the end is followed, %s", (_name, rowCount, expected) => {
  expect(rowsToFollow(height, rowCount)).toEqual(expected);
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

test("a million rows are more than a browser can make high: scrolling reaches all of them all the same", () => {
  const rowCount = 1_000_000;
  const content = contentHeight(rowCount);
  expect(content).toBeLessThan(17_000_000);
  expect(viewAt(0, height, rowCount).scrollTop).toBe(0);
  const atEnd = viewAt(content - height, height, rowCount);
  expect(atEnd.scrollTop).toBe(rowCount * rowHeight - height);
  expect(rowsPassed(atEnd, rowCount)).toBe(rowCount);
  // The last row's place in the document is the content's end.
  expect((rowCount - 1) * rowHeight + shiftAtEnd(rowCount)).toBe(content - rowHeight);
  const shown = { scrollTop: scrollTopShowing(500_000, atEnd), height };
  const there = viewAt(scrollPosition(shown, rowCount), height, rowCount);
  expect(isRowInView(500_000, there)).toBe(true);
});

test("as long as rows fit, a px scrolled is a px", () => {
  expect(contentHeight(50_000)).toBe(50_000 * rowHeight);
  expect(viewAt(12_345, height, 50_000).scrollTop).toBe(12_345);
  expect(scrollPosition({ scrollTop: 12_345, height }, 50_000)).toBe(12_345);
  expect(shiftAtEnd(50_000)).toBe(0);
});
