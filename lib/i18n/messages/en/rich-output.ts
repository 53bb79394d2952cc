export const richOutput = {
  views: "Show texts as",
  view: { text: "Text", markdown: "Markdown", tree: "Tree", tokens: "Tokens" },
  longText:
    "A long text: only what is near the view is in the page, and its search finds no more than that. Copy takes all of it.",
  citation: "Source {number}: {title}",
  imageNotFetched: "image, not fetched: {alt} · {address}",
  imageUnnamed: "no description",
  table: "Table",
  taskDone: "done",
  taskOpen: "open",
  formatting: "The rest is being formatted …",
  tokens: "Tokens: {count}",
  tokenHint:
    "Point at a token, or move through them with the arrow keys: here is how likely it was, and what else might have stood there.",
  alternatives: "What might have stood there",
  structure: "Structured output",
  fits: "Fits the schema that was asked for.",
  faults: "{count, plural, one {# fault} other {# faults}} against the schema",
  manyFaults: "More than {count} faults against the schema",
  noSchema: "JSON, held against no schema: the request asked for none.",
  missing: "missing",
  fault: "{path}: the schema wants {wanted}",
} as const;
