import { expect, test } from "vitest";
import { maskSecrets } from "@/lib/protocol/request/mask-secrets";
import { presetIds } from "@/lib/protocol/request/preset-ids";
import { presets } from "@/lib/protocol/request/presets";
import { housePicture, warrantyPdf } from "@/lib/protocol/request/presets-attachments";
import { readDraft } from "@/lib/protocol/request/read-draft";

function decodeBase64(dataUrl: string): string {
  return atob(dataUrl.slice(dataUrl.indexOf(",") + 1));
}

test("each preset has a text, and no text is without its place", () => {
  expect(Object.keys(presets).toSorted()).toEqual([...presetIds].toSorted());
});

test.each(presetIds)("%s is printed with two spaces, streams, and breaks no rule of the reference", (id) => {
  const text = presets[id];
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  expect(JSON.parse(text)).toMatchObject({ stream: true });
  expect(readDraft(text)).toMatchObject({ kind: "ok", problems: [] });
});

test.each(presetIds)("%s goes into a link as it is: nothing in it looks like a secret", (id) => {
  expect(maskSecrets(presets[id]).found).toEqual([]);
});

test("the PDF is one: its table says where its objects begin, and its stream is as long as it says", () => {
  const pdf = decodeBase64(warrantyPdf);
  const table = /xref\n0 6\n(?<lines>(?:\d{10} \d{5} [fn] \n){6})trailer/.exec(pdf)?.groups?.lines ?? "";
  const offsets = table
    .split("\n")
    .slice(1, 6)
    .map((line) => Number(line.slice(0, 10)));
  expect(offsets.map((offset) => pdf.slice(offset, offset + 7))).toEqual(
    [1, 2, 3, 4, 5].map((number) => `${number} 0 obj`),
  );
  const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
  expect(pdf.slice(start, start + 4)).toBe("xref");
  expect(/stream\n(.*)\nendstream/.exec(pdf)?.[1]).toHaveLength(102);
});

test("the picture is a PNG from its first to its last chunk", () => {
  const png = decodeBase64(housePicture);
  expect(png.slice(0, 8)).toBe("\x89PNG\r\n\x1a\n");
  expect(png.slice(-8, -4)).toBe("IEND");
});
