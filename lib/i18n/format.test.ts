import { expect, test } from "vitest";
import {
  formatBytes,
  formatDecimal,
  formatDuration,
  formatMilliseconds,
  formatSeconds,
  formatShortDuration,
} from "@/lib/i18n/format";

test("a run's length has one decimal, with the language's own comma and sign", () => {
  expect(formatSeconds(3140, "en")).toBe("3.1 s");
  expect(formatSeconds(3140, "tr")).toBe("3,1 sn");
});

test("figures switch from milliseconds to seconds at one second", () => {
  expect(formatDuration(84.4, "en")).toBe("84 ms");
  expect(formatDuration(1310, "en")).toBe("1.31 s");
});

test("a gap below ten milliseconds has a decimal, where it is any", () => {
  expect(formatShortDuration(0.34, "en")).toBe("0.3 ms");
  expect(formatShortDuration(0, "en")).toBe("0 ms");
  expect(formatShortDuration(41.2, "tr")).toBe("41 ms");
});

test("a rate has one decimal, with the language's own comma", () => {
  expect(formatDecimal(62.37, "en")).toBe("62.4");
  expect(formatDecimal(62.37, "tr")).toBe("62,4");
  expect(formatDecimal(47456.8, "tr")).toBe("47457");
});

test("a row's milliseconds are grouped by a thin space", () => {
  expect(formatMilliseconds(999.6)).toBe("1\u2009000");
  expect(formatMilliseconds(1234567)).toBe("1\u2009234\u2009567");
});

test("bytes are told in powers of a thousand", () => {
  expect(formatBytes(999, "en")).toBe("999 B");
  expect(formatBytes(48_200, "en")).toBe("48.2 KB");
  expect(formatBytes(5_300_000, "tr")).toBe("5,3 MB");
});
