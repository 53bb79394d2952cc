import { expect, test } from "vitest";
import { readPngSize } from "@/components/response/image-size";

const head = (width: number, height: number) => {
  const bytes = Buffer.alloc(24);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString("base64");
};

test("a PNG says how large it is before all of it has come", () => {
  expect(readPngSize(head(1536, 1024))).toEqual({ width: 1536, height: 1024 });
  expect(readPngSize(`${head(1, 70_000)}AAAA`)).toEqual({ width: 1, height: 70_000 });
});

test.each([
  ["an empty text", ""],
  ["a cut one", head(10, 10).slice(0, 31)],
  ["one without height", head(10, 0)],
  ["another format", "UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA="],
  ["what is no base64", `iVBORw0KGgo${"*".repeat(30)}`],
])("of %s no size is known", (_, base64) => {
  expect(readPngSize(base64)).toBeNull();
});
