import { expect, test } from "vitest";
import { createEditorLens } from "@/lib/client/draft/editor-lens";

const image = "iVBORw0KGgo".padEnd(60_000, "A");
const exact = `{\r\n  "image": "${image}",\r\n  "text": "x"\r\n}`;

test("an edit beside a large value leaves value and line ends alone", () => {
  const lens = createEditorLens();
  const shown = lens.show(exact);
  expect(shown).toBe('{\n  "image": "⟪45.0 KB · #1⟫",\n  "text": "x"\n}');
  expect(lens.read(exact, shown)).toBe(exact);
  expect(lens.read(exact, shown.replace('"x"', '"y",\n  "z": 1'))).toBe(
    exact.replace('"x"', '"y",\r\n  "z": 1'),
  );
});

test("a token that is deleted takes its value along, and brings it back", () => {
  const lens = createEditorLens();
  const shown = lens.show(exact);
  const without = lens.read(exact, shown.replace("⟪45.0 KB · #1⟫", ""));
  expect(without).toBe(exact.replace(image, ""));
  expect(lens.read(without, shown)).toBe(exact);
});

test("what is copied is the real text, and what is pasted becomes a token again", () => {
  const lens = createEditorLens();
  const shown = lens.show(exact);
  expect(lens.copyOut(shown.slice(shown.indexOf("⟪"), shown.indexOf("⟫") + 1))).toBe(image);
  expect(lens.pasteIn(`"${image}"\r\n`)).toBe('"⟪45.0 KB · #1⟫"\n');
});

test("a pasted text that reads like a token stays what it is", () => {
  const lens = createEditorLens();
  lens.show(exact);
  const pasted = lens.pasteIn("⟪45.0 KB · #1⟫");
  const shown = lens.show(exact);
  expect(shown).not.toContain(pasted);
  expect(lens.read(exact, shown.replace('"x"', `"${pasted}"`))).toBe(exact.replace('"x"', `"${pasted}"`));
});
