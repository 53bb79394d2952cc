import { inflateSync } from "node:zlib";
import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { drawPng } from "@/lib/sandbox/tools/draw-png";

test.each([
  [1, 1],
  [13, 7],
  [1_024, 1_536],
])("a PNG of %i × %i says so and has all its lines", (width, height) => {
  const image = drawPng(width, height, "seed");
  expect(imageSize(image)).toMatchObject({ width, height, type: "png" });
  const start = image.indexOf("IDAT") + 4;
  const pixels = inflateSync(image.subarray(start, start + image.readUInt32BE(start - 8)));
  expect(pixels).toHaveLength(height * (Math.ceil(width / 8) + 1));
});

test("the same seed draws the same picture, another seed another, and half a share another", () => {
  const image = drawPng(64, 64, "a");
  expect(drawPng(64, 64, "a").equals(image)).toBe(true);
  expect(drawPng(64, 64, "b").equals(image)).toBe(false);
  expect(drawPng(64, 64, "a", 0.5).equals(image)).toBe(false);
});
