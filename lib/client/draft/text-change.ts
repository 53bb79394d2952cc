/** One span of a text put in another's place. Offsets count UTF-16 units, as strings do. */
export type TextChange = { readonly offset: number; readonly removed: string; readonly inserted: string };

/** The smallest single span that turns one text into the other; null when they are equal. */
export function diffTexts(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const prefix = sharedPrefix(before, after);
  const suffix = sharedSuffix(before, after, prefix);
  return {
    offset: prefix,
    removed: before.slice(prefix, before.length - suffix),
    inserted: after.slice(prefix, after.length - suffix),
  };
}

export function applyChange(text: string, change: TextChange): string {
  return text.slice(0, change.offset) + change.inserted + text.slice(change.offset + change.removed.length);
}

/** The change that takes the given one back. */
export function invertChange({ offset, removed, inserted }: TextChange): TextChange {
  return { offset, removed: inserted, inserted: removed };
}

// Texts have some megabytes at times: whole blocks are compared, and only the block that differs unit by unit.
const blockLength = 4_096;

function sharedPrefix(before: string, after: string): number {
  const limit = Math.min(before.length, after.length);
  let length = 0;
  while (length + blockLength <= limit && isSameBlock(before, length, after, length)) length += blockLength;
  while (length < limit && before.charCodeAt(length) === after.charCodeAt(length)) length += 1;
  // An editor moves a position out of the middle of a surrogate pair, and would then change the wrong span.
  return length > 0 && isHighSurrogate(before.charCodeAt(length - 1)) ? length - 1 : length;
}

function sharedSuffix(before: string, after: string, prefix: number): number {
  const limit = Math.min(before.length, after.length) - prefix;
  const [beforeEnd, afterEnd] = [before.length, after.length];
  let length = 0;
  while (
    length + blockLength <= limit &&
    isSameBlock(before, beforeEnd - length - blockLength, after, afterEnd - length - blockLength)
  ) {
    length += blockLength;
  }
  while (
    length < limit &&
    before.charCodeAt(beforeEnd - 1 - length) === after.charCodeAt(afterEnd - 1 - length)
  ) {
    length += 1;
  }
  return length > 0 && isLowSurrogate(before.charCodeAt(beforeEnd - length)) ? length - 1 : length;
}

function isSameBlock(before: string, beforeStart: number, after: string, afterStart: number): boolean {
  return (
    before.slice(beforeStart, beforeStart + blockLength) === after.slice(afterStart, afterStart + blockLength)
  );
}

const isHighSurrogate = (unit: number) => (unit & 0xfc00) === 0xd800;
const isLowSurrogate = (unit: number) => (unit & 0xfc00) === 0xdc00;
