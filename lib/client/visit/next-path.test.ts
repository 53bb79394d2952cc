import { expect, test } from "vitest";
import { readNextPath } from "@/lib/client/visit/next-path";

const origin = "http://127.0.0.1:3000";
const read = (next: string, hash = "") =>
  readNextPath({ search: `?next=${encodeURIComponent(next)}`, hash, origin });

test("a path of this site is where it goes, with the fragment that came along", () => {
  expect(read("/s", "#1.d.abc.0")).toBe("/s#1.d.abc.0");
  expect(read("/s?event=3")).toBe("/s?event=3");
  expect(readNextPath({ search: "", hash: "", origin })).toBe("/");
});

test("nothing leads to another site", () => {
  const foreign = [
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example",
    "evil",
    "javascript:alert(1)",
  ];
  for (const next of foreign) expect(read(next)).toBe("/");
});

test("a path that begins with two slashes after normalising is not taken for a host", () => {
  expect(read("/.//evil.example")).toBe("/");
});
