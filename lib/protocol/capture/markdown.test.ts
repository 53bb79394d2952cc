import fc from "fast-check";
import { expect, test } from "vitest";
import { fenceCode, inlineCode, plainText, tableHead, tableRow } from "@/lib/protocol/capture/markdown";

const hostile = fc
  .array(
    fc.constantFrom("`", "```", "~~~", "\n", "|", "\\", "<img src=x>", "a", " ", "🫖", "[x](http://y)", "- "),
  )
  .map((pieces) => pieces.join(""));

test("no line of a text closes the fence around it, and the text stays as it was", () => {
  const property = fc.property(hostile, (text) => {
    const [opening = "", ...lines] = fenceCode(text, "text").split("\n");
    const fence = /^`{3,}/.exec(opening)?.[0] ?? "";
    expect(opening).toBe(`${fence}text`);
    expect(lines.pop()).toBe("");
    expect(lines.pop()).toBe(fence);
    expect(lines.some((line) => line.includes(fence))).toBe(false);
    expect(lines.join("\n")).toBe(text.endsWith("\n") ? text.slice(0, -1) : text);
  });
  fc.assert(property, { seed: 20_261_123, numRuns: 1000 });
});

test("code within a line stays on it", () => {
  expect(inlineCode("response.created")).toBe("`response.created`");
  expect(inlineCode("a\n|b`c")).toBe("``a |b`c``");
  expect(inlineCode("`x")).toBe("`` `x ``");
  expect(inlineCode(" \n ")).toBe("");
  expect(inlineCode("x".repeat(400))).toBe(`\`${"x".repeat(300)}…\``);
});

test("what a sentence quotes is no markup and no link", () => {
  expect(plainText("*a* [b](c) <i> | `d`")).toBe("\\*a\\* \\[b\\](c) \\<i\\> | \\`d\\`");
  expect(plainText("see https://x.example and www.y.example")).toBe(
    "see `https://x.example` and `www.y.example`",
  );
});

test("a table has its head and its rows, and no cell is two", () => {
  expect(tableHead(["type", "count:"]) + tableRow(["x|y", "2"])).toBe(
    "| type | count |\n| --- | ---: |\n| x\\|y | 2 |\n",
  );
});

test("a backslash before a bar does not open a cell", () => {
  expect(tableRow([inlineCode("x\\|<img src=y>")])).toBe("| `x\\ \\|<img src=y>` |\n");
  expect(tableRow([plainText("x\\|y")])).toBe("| x\\\\\\|y |\n");
});
