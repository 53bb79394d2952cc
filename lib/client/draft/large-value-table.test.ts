import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLargeValueTable } from "@/lib/client/draft/large-value-table";

const image = "iVBORw0KGgo".padEnd(6_000_000, "A");
const other = "B".repeat(8_000);

test("a large value is a short token with its size, and comes back to the byte", () => {
  const table = createLargeValueTable();
  const exact = `{"a": "data:image/png;base64,${image}", "b": "${other}", "c": "${image}"}`;
  const shortened = table.shorten(exact);
  expect(shortened).toBe(
    '{"a": "data:image/png;base64,⟪4.5 MB · #1⟫", "b": "⟪6.0 KB · #2⟫", "c": "⟪4.5 MB · #1⟫"}',
  );
  expect(table.expand(shortened)).toBe(exact);
});

test("a token says of what type its value is: by the head of its data URL, else by how it begins", () => {
  const table = createLargeValueTable();
  const shortened = table.shorten(`"data:audio/wav;x=1;base64,${image}" "${image}" "${other}"`);
  expect(table.findTokens(shortened)).toMatchObject([
    { mediaType: "audio/wav", bytes: 4_500_000, offset: 27, length: 13 },
    { mediaType: "image/png" },
    { mediaType: null, bytes: 6_000 },
  ]);
});

test("what was deleted can be brought back", () => {
  const table = createLargeValueTable();
  const shortened = table.shorten(`"${image}"`);
  table.shorten('""');
  expect(table.expand(shortened)).toBe(`"${image}"`);
});

test("a letter behind a token leaves the token as it is", () => {
  const table = createLargeValueTable();
  const shortened = table.shorten(`"${image}"`);
  const edited = shortened.replace('⟫"', '⟫AA"');
  expect(table.shorten(table.expand(edited))).toBe(edited);
});

describe("real text that reads like a token", () => {
  const lookAlike = "⟪4.5 MB · #1⟫";

  test("is not expanded, and is not in use for a value that comes later", () => {
    const table = createLargeValueTable();
    const exact = `"${lookAlike}" "${image}"`;
    const shortened = table.shorten(exact);
    expect(shortened).toBe(`"${lookAlike}" "⟪4.5 MB · #2⟫"`);
    expect(table.expand(shortened)).toBe(exact);
  });

  test("takes the token away from a value that had it before", () => {
    const table = createLargeValueTable();
    expect(table.shorten(`"${image}"`)).toBe(`"${lookAlike}"`);
    const exact = `"${image}" "${lookAlike}"`;
    const shortened = table.shorten(exact);
    expect(table.expand(shortened)).toBe(exact);
    expect(table.hasBrokenToken(shortened)).toBe(false);
  });
});

test("a token that was edited is known as broken until it is whole again", () => {
  const table = createLargeValueTable();
  const shortened = table.shorten(`"${image}"`);
  expect(table.hasBrokenToken(shortened)).toBe(false);
  expect(table.hasBrokenToken('""')).toBe(false);
  const [token] = table.findTokens(shortened);
  for (let at = 0; at < (token?.length ?? 0); at += 1) {
    const broken = shortened.slice(0, 1 + at) + shortened.slice(2 + at);
    expect(table.hasBrokenToken(broken), broken).toBe(true);
    expect(table.hasBrokenToken(table.shorten(table.expand(broken))), broken).toBe(true);
  }
});

test("without large values there is nothing that could be broken", () => {
  const table = createLargeValueTable();
  expect(table.hasBrokenToken('"⟪4.5 MB · #⟫"')).toBe(false);
});

test("any text comes back as it was, after any texts before it", () => {
  const parts = fc.constantFrom(
    "⟪",
    "⟫",
    "⟪4.5 MB · #1⟫",
    "⟪6.0 KB · #2⟫",
    "A".repeat(5_000),
    other,
    '"',
    "A",
    "\r\n",
  );
  const texts = fc.array(parts, { maxLength: 8 }).map((some) => some.join(""));
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 5 }), (exacts) => {
      const table = createLargeValueTable();
      for (const exact of exacts) {
        const shortened = table.shorten(exact);
        expect(table.expand(shortened)).toBe(exact);
        expect(shortened.length).toBeLessThanOrEqual(4_096 * (exact.split(/[A-B]{4097,}/).length + 1));
      }
    }),
  );
});
