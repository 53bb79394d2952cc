// Prose with what Markdown has in it, as models write: a page that draws it has headings, lists and code to draw.

const sentence =
  "The night train left the harbour at nine, and nobody on board knew yet where it would stop.";
const blocks = [
  "## What happened next\n\n",
  `${sentence} ${sentence}\n\n`,
  "- A first thing, with `code` in it\n- A second one, **stressed**\n- A third, [linked](https://example.com/a)\n\n",
  `${sentence} ${sentence} ${sentence}\n\n`,
  "```ts\nexport function greet(name: string): string {\n  return name.trim();\n}\n```\n\n",
  `> ${sentence}\n\n`,
  "| town | trains |\n| --- | ---: |\n| Ankara | 12 |\n| Izmir | 9 |\n\n",
];

/** About what a token is: a word with the space before it, a sign, a line end. */
const pieces = blocks.join("").match(/ ?\w+|\n+|[^\w\n]/g) ?? [];

/** So many deltas of it, from the beginning and again from the beginning. */
export function makeWords(count: number): string[] {
  return Array.from({ length: count }, (_, index) => pieces[index % pieces.length] ?? "");
}
