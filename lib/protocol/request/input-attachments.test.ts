import { expect, test } from "vitest";
import {
  createFilePart,
  guessMediaType,
  judgeFile,
  readDataUrl,
} from "@/lib/protocol/request/input-attachments";

const codesOf = (file: { name: string; type: string; size: number }, bodySize = 100) =>
  judgeFile(file, bodySize).concerns.map(({ code }) => code);

test("small images and files go in without a word", () => {
  const png = { name: "a.png", type: "image/png", size: 10_000 };
  const pdf = { name: "a.pdf", type: "application/pdf", size: 10_000 };
  expect(judgeFile(png, 100)).toEqual({ part: "input_image", mediaType: "image/png", concerns: [] });
  expect(judgeFile(pdf, 100)).toEqual({ part: "input_file", mediaType: "application/pdf", concerns: [] });
});

test("a file of more than a megabyte states what it adds", () => {
  const png = { name: "a.png", type: "image/png", size: 2_000_000 };
  expect(judgeFile(png, 100).concerns).toEqual([{ code: "big", added: 2_666_690 }]);
  expect(codesOf({ ...png, size: 1_000_000 })).toEqual([]);
});

test("a request that this server or the API would not take is named, with the figures", () => {
  const pdf = { name: "a.pdf", type: "application/pdf", size: 6_000_000 };
  expect(judgeFile(pdf, 500_000).concerns).toEqual([
    { code: "over_body", total: 8_500_028, limit: 8_388_608 },
  ]);
  expect(codesOf({ ...pdf, size: 600_000 }, 8_000_000)).toEqual(["over_body"]);
  expect(codesOf({ ...pdf, size: 40_000_000 })).toEqual(["over_api", "over_body"]);
});

test.each([
  ["photo.heic", "image/heic", ["image_type"]],
  ["drawing.svg", "image/svg+xml", ["image_type"]],
  ["photo.heic", "", ["image_type"]],
  ["photo.webp", "image/webp", []],
  ["song.mp3", "audio/mpeg", ["file_type"]],
  ["all.zip", "application/zip", ["file_type"]],
  ["unknown", "", ["file_type"]],
  ["notes.md", "", []],
  ["table.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", []],
])("%s of type %j has the concerns %j", (name, type, codes) => {
  expect(codesOf({ name, type, size: 1_000 })).toEqual(codes);
});

test("an image can be taken as a file, and an empty file says so", () => {
  expect(judgeFile({ name: "a.svg", type: "image/svg+xml", size: 9 }, 0, "input_file").part).toBe(
    "input_file",
  );
  expect(codesOf({ name: "a.txt", type: "text/plain", size: 0 })).toEqual(["empty"]);
});

test("a type that the browser leaves out is read off the name", () => {
  expect(guessMediaType({ name: "A.PNG", type: "" })).toBe("image/png");
  expect(guessMediaType({ name: "index.ts", type: "video/mp2t" })).toBe("text/x-typescript");
  expect(guessMediaType({ name: "film.mp4", type: "video/mp4" })).toBe("video/mp4");
  expect(guessMediaType({ name: "Makefile", type: "" })).toBe("application/octet-stream");
});

test("images and files have their own members", () => {
  expect(createFilePart("input_image", "a.png", "data:x")).toEqual({
    type: "input_image",
    image_url: "data:x",
  });
  expect(createFilePart("input_file", "a.pdf", "data:x")).toEqual({
    type: "input_file",
    filename: "a.pdf",
    file_data: "data:x",
  });
});

test("a data URL tells its type and size by its head and its length", () => {
  const url = (bytes: Buffer) => `data:image/png;base64,${bytes.toString("base64")}`;
  for (const length of [0, 1, 2, 3, 1_000_000]) {
    expect(readDataUrl(url(Buffer.alloc(length)))).toEqual({ mediaType: "image/png", bytes: length });
  }
  expect(readDataUrl("data:,Hello")).toEqual({ mediaType: "text/plain", bytes: 5 });
  expect(readDataUrl("https://example.com/data:,")).toBeNull();
  expect(readDataUrl("data:nothing")).toBeNull();
});
