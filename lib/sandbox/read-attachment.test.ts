import { expect, test } from "vitest";
import { readAttachment } from "@/lib/sandbox/read-attachment";
import { english } from "@/lib/sandbox/script-english";
import { drawPng } from "@/lib/sandbox/tools/draw-png";

const png = drawPng(20, 10, "x");
const gif = Buffer.from("R0lGODlhAwACAIAAAAAAAP///ywAAAAAAwACAAACAkQBADs=", "base64");
// Headers alone: a JPEG's start of frame and a WebP's VP8X chunk, 300 × 200 and 640 × 480.
const jpeg = Buffer.from(
  "ffd8ffe000104a46494600010100000100010000ffc0001108" + "00c8012c" + "03012200021101031101ffd9",
  "hex",
);
const webp = Buffer.concat([
  Buffer.from("RIFF"),
  Buffer.from([22, 0, 0, 0]),
  Buffer.from("WEBPVP8X"),
  Buffer.from("0a00000000000000" + "7f0200" + "df0100", "hex"),
]);

function image(bytes: Buffer, mediaType = "image/png"): object {
  return { type: "input_image", image_url: `data:${mediaType};base64,${bytes.toString("base64")}` };
}

function say(part: object): string {
  const attachment = readAttachment({ ...part });
  return attachment ? english.attachment(attachment) : "";
}

test.each([
  ["PNG", png, "image/png, 20 × 10 pixels"],
  ["GIF", gif, "image/gif, 3 × 2 pixels"],
  ["JPEG", jpeg, "image/jpeg, 300 × 200 pixels"],
  ["WebP", webp, "image/webp, 640 × 480 pixels"],
])("a %s is named with its size and dimensions, by its header", (_, bytes, words) => {
  expect(say(image(bytes, "image/png"))).toBe(`The image is ${words}, ${bytes.length} bytes.`);
});

test("an image that cannot be read is said to be none", () => {
  expect(say(image(Buffer.from([1, 2, 3, 255])))).toBe(
    "The image is image/png, 4 bytes, and no image that can be read.",
  );
});

test.each([
  ["a data URL", `data:text/csv;base64,${Buffer.from("name,age\nAda,36\n").toString("base64")}`, "text/csv"],
  ["an escaped data URL", "data:text/csv,name%2Cage%0AAda%2C36%0A", "text/csv"],
  ["bare base64", Buffer.from("name,age\nAda,36\nBob,42,x").toString("base64"), "text/plain"],
  ["plain text", "name,age\nAda,36\n", "text/plain"],
])("the first line of a text file is said: %s", (_, data, mediaType) => {
  const said = say({ type: "input_file", filename: "people.csv", file_data: data });
  expect(said).toMatch(
    new RegExp(`^“people\\.csv” is ${mediaType}, \\d+ bytes; its first line is “name,age”\\.$`),
  );
});

test("a PDF is named and not read", () => {
  const file_data = `data:application/pdf;base64,${Buffer.from("%PDF-1.7\nwhatever it is").toString("base64")}`;
  expect(say({ type: "input_file", file_data })).toBe("The file is application/pdf, 23 bytes.");
});

test.each([
  [{ type: "input_image", image_url: "https://example.com/a.png" }, /never fetches/],
  [{ type: "input_file", file_url: "https://example.com/a.pdf" }, /never fetches/],
  [{ type: "input_file", file_id: "file-1" }, /keeps no files/],
  [{ type: "input_image" }, /holds no data/],
])("%j is said to be out of reach", (part, words) => {
  expect(say(part)).toMatch(words);
});
