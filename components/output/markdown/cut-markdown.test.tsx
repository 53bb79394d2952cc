import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import Markdown from "react-markdown";
import { describe, expect, test } from "vitest";
import {
  createMarkdownCutter,
  longestBlock,
  type MarkdownCut,
} from "@/components/output/markdown/cut-markdown";
import { blockSource } from "@/components/output/markdown/markdown-block";
import { markdownSyntax } from "@/components/output/markdown/markdown-syntax";

/** The clock stands still: every call cuts all there is. */
const endless = { now: () => 0 };

function draw(source: string): string {
  const html = renderToStaticMarkup(<Markdown remarkPlugins={markdownSyntax}>{source}</Markdown>);
  return html.replace(/\n+/g, "\n").trim();
}

/** The text drawn block by block. */
function drawBlocks(text: string, { blocks, definitions }: MarkdownCut): string {
  const drawn = blocks.map((block) => draw(blockSource(text, block, definitions)));
  return drawn.filter(Boolean).join("\n");
}

/** The blocks of a text that came in pieces. */
function cutGrowing(text: string, ends: readonly number[]): MarkdownCut {
  const cut = createMarkdownCutter(endless);
  for (const end of ends.toSorted((a, b) => a - b)) cut(text.slice(0, end), true);
  return cut(text, false);
}

const cutWhole = (text: string) => createMarkdownCutter(endless)(text, false);

function sourcesOf(text: string): string[] {
  return cutWhole(text).blocks.map(({ start, end }) => text.slice(start, end));
}

describe("each of these is one block, and what follows it is another", () => {
  test.each([
    ["a fence with blank lines and marks in it", "```js\n# no heading\n\n- no list\n```\n"],
    ["a fence of tildes that holds one of backticks", "~~~\n```\n\n~~~\n"],
    ["a loose list", "- a\n\n- b\n\n  c\n"],
    ["a list with a fence in it", "1. a\n\n   ```\n   b\n\n   c\n   ```\n2. d\n"],
    ["a quote that is gone on with lazily", "> a\nb\n"],
    ["a table", "| a | b |\n| - | - |\n| 1 | 2 |\n"],
    ["a heading of two lines", "a\n===\n"],
  ])("%s", (_, block) => {
    expect(sourcesOf(`${block}\n# Next\n`)).toEqual([`${block}\n`, "# Next\n"]);
  });
});

test("what stands close below a paragraph, and whatever follows indented code, stays with it", () => {
  expect(sourcesOf("text\n- a\n\nmore\n")).toEqual(["text\n- a\n\n", "more\n"]);
  expect(sourcesOf("    code\n\n10) ten\n")).toHaveLength(1);
});

test("what is not finished is the last block, and finished ones stay the very same", () => {
  const cut = createMarkdownCutter(endless);
  const text = "# A\n\nOne\n\n- a\n- b\n\n```\ncode\n\nmore\n```\n\nEnd";
  const before = cut(text.slice(0, 20), true).blocks;
  const after = cut(text, true).blocks;
  expect(before.slice(0, -1)).toEqual(after.slice(0, before.length - 1));
  for (const [index, block] of before.slice(0, -1).entries()) expect(after[index]).toBe(block);
  expect(after.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
});

test("a line that is not whole yet finishes nothing: it may mean something else", () => {
  const cut = createMarkdownCutter(endless);
  expect(cut("- a\n*", true).blocks).toHaveLength(1);
  expect(cut("- a\n**b**\n", true).blocks).toHaveLength(1);
});

test("a definition at the end holds for blocks before it", () => {
  const text =
    'See [the page][1] and [2].\n\n> [2]: https://example.com/two\n\n[1]: https://example.com/one\n  "One"';
  expect(drawBlocks(text, cutWhole(text))).toBe(draw(text));
  expect(draw(text)).toContain('href="https://example.com/one" title="One"');
});

test.each([
  ["a fence", `\`\`\`js\n${"const a = 1;\n\n".repeat(900)}\`\`\`\nAfter\n`, "code", "pre > code"],
  ["a list", `${"1. One\n".repeat(1500)}\nAfter\n`, "ol", "ol"],
  ["a table", `| a | b |\n| - | - |\n${"| 1 | 2 |\n".repeat(1500)}\nAfter\n`, "table", "table"],
  ["a paragraph", `${"word ".repeat(3000)}\n\nAfter\n`, "p", "p"],
])("%s that is longer than a block may be becomes several of its kind", (_, text, tag) => {
  const { blocks, definitions } = cutWhole(text);
  expect(blocks.length).toBeGreaterThan(2);
  expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(longestBlock);
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  const html = blocks.map((block) => draw(blockSource(text, block, definitions)));
  for (const each of html.slice(0, -1)) expect(each).toContain(`<${tag}`);
  expect(html.at(-1)).toBe("<p>After</p>");
});

test("one call works only as long as it may, and the next goes on", () => {
  let time = 0;
  const cut = createMarkdownCutter({ patience: 8, now: () => (time += 5) });
  const text = "A paragraph of some words.\n\n".repeat(1000);
  const first = cut(text, false);
  expect(first.hasMore).toBe(true);
  let last = first;
  for (let calls = 0; last.hasMore && calls < 1000; calls += 1) last = cut(text, false);
  expect(last.blocks).toEqual(cutWhole(text).blocks);
});

/** Lines that mean something to Markdown, and most to what stands before them. */
const line = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "",
      "",
      "text",
      "**bold** and [a] and [b][a]",
      "# Heading",
      "===",
      "---",
      "***",
      "- item",
      "* item",
    ],
    ...[
      "  more",
      "    deep",
      "1. one",
      "2. two",
      "> quote",
      ">",
      "> - in",
      "```",
      "~~~",
      "```js",
      "| a | b |",
    ],
    ...[
      "| - | - |",
      "a | b",
      "--|--",
      "[a]: https://example.com",
      "[a]:",
      '"title"',
      "<div>",
      "<!-- no -->",
      "\t",
    ],
    ...[
      "[^1] note",
      "[^1]: note",
      "- [ ] task",
      "+ plus",
      "10) ten",
      "\\",
      "www.example.com",
      "  - inner",
      "-",
    ],
  ),
  fc.string({ maxLength: 6 }),
);

/** Each is drawn several times over: as many as are found in a second or two, all of them in the full run. */
const textCount = process.env.TEST_FULL ? 600 : 150;

const anyText = fc.array(line, { maxLength: 14 }).map((lines) => lines.join("\n"));

test("drawn block by block a text is what it is drawn whole, however it came", () => {
  const property = fc.property(anyText, fc.array(fc.nat(80), { maxLength: 6 }), (text, ends) => {
    const grown = cutGrowing(text, ends);
    expect(grown).toEqual(cutWhole(text));
    expect(grown.blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(drawBlocks(text, grown)).toBe(draw(text));
  });
  fc.assert(property, { seed: 6, numRuns: textCount });
}, 60_000);

test("looked back at, a text is cut as it would be anew", () => {
  const property = fc.property(anyText, fc.array(fc.nat(80), { maxLength: 6 }), (text, ends) => {
    const cut = createMarkdownCutter(endless);
    cut(text, false);
    for (const end of ends) {
      const part = text.slice(0, end);
      expect(drawBlocks(part, cut(part, false))).toBe(drawBlocks(part, cutWhole(part)));
    }
  });
  fc.assert(property, { seed: 6, numRuns: textCount / 3 });
}, 60_000);
