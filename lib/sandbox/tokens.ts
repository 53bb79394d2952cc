// A word's first eight letters with the space before it, the next eight, a mark or three: about four characters,
// as tokens have them. Every character falls into some alternative, so that the tokens joined are the text.
const tokenPattern = / ?[\p{L}\p{M}\p{N}]{1,8}| ?[^\s\p{L}\p{M}\p{N}]{1,3}|\s+/gu;

/** Cuts a text into what pass for its tokens; joined they are the text again. */
export function splitTokens(text: string): string[] {
  return text.match(tokenPattern) ?? [];
}

/** An estimate by the text's length: the sandbox has no tokenizer, and cutting megabytes would take its time. */
export function estimateTokens(length: number): number {
  return Math.ceil(length / 4);
}
