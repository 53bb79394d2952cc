/** Numbers that look random and follow from a seed alone: the same seed gives the same ones, on any machine. */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  /** Both bounds included. */
  integer(minimum: number, maximum: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** So many characters of an alphabet. */
  text(length: number, alphabet: string): string;
};

export const hexadecimal = "0123456789abcdef";
export const lettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** FNV-1a over UTF-16 code units: 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough for made-up values. */
export function createRandom(seed: string | number): Random {
  let state = typeof seed === "number" ? seed >>> 0 : hashText(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const integer = (minimum: number, maximum: number) =>
    minimum + Math.floor(next() * (maximum - minimum + 1));
  return {
    next,
    integer,
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
    text: (length, alphabet) =>
      Array.from({ length }, () => alphabet[integer(0, alphabet.length - 1)]).join(""),
  };
}
