/** How well a text answers to what was typed. */
export const wordRank = {
  /** It begins with all of it. */
  beginning: 0,
  /** Its words begin with those typed, in their order. */
  inOrder: 1,
  /** Its words begin with those typed. */
  wordBeginnings: 2,
  /** All that was typed is somewhere in it. */
  somewhere: 3,
} as const;

export type WordRank = (typeof wordRank)[keyof typeof wordRank];

/**
 * How well `text` holds the words of `typed`, whatever the case and the accents; null where one is missing. Nothing
 * typed fits all texts.
 */
export function rankWords(text: string, typed: string): WordRank | null {
  const searched = foldText(text);
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  if (!words.every((word) => searched.includes(word))) return null;
  if (searched.startsWith(words.join(" "))) return wordRank.beginning;
  if (areBeginningsInOrder(searched, words)) return wordRank.inOrder;
  return words.every((word) => findBeginning(searched, word, 0) >= 0)
    ? wordRank.wordBeginnings
    : wordRank.somewhere;
}

/** True where `text` holds every word of `typed`, in any order, case and accents aside. */
export function matchesWords(text: string, typed: string): boolean {
  return rankWords(text, typed) !== null;
}

// All four kinds of the Turkish i are one, so that no language has to be known and a keyboard without them will do.
function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").toLowerCase();
}

function areBeginningsInOrder(text: string, words: readonly string[]): boolean {
  let from = 0;
  for (const word of words) {
    const start = findBeginning(text, word, from);
    if (start < 0) return false;
    from = start + word.length;
  }
  return true;
}

/** Where a word of `text` begins with `word`, at `from` or later; -1 where none does. */
function findBeginning(text: string, word: string, from: number): number {
  let start = text.indexOf(word, from);
  while (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start = text.indexOf(word, start + 1);
  return start;
}
