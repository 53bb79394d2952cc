export type CodeTokenKind = "keyword" | "string" | "number" | "key" | "name" | "comment" | "punctuation";

/** A piece of code of one colour. White space belongs to `punctuation`; a piece may hold line ends. */
export type CodeToken = { readonly kind: CodeTokenKind; readonly text: string };

/** The code itself, as it is copied and run. */
export function joinTokens(tokens: readonly { readonly text: string }[]): string {
  return tokens.map(({ text }) => text).join("");
}

export function punctuation(text: string): CodeToken {
  return { kind: "punctuation", text };
}
