import { joinBytes } from "@/lib/protocol/bytes/join-bytes";

const noBytes = new Uint8Array();
const replacement = "\uFFFD";

// Surrogates without partners: well-formed UTF-8 never gives one, so they can stand for nothing that was sent.
const firstMark = 0xdc00;
const loneSurrogate = /\p{Surrogate}/u;
const loneSurrogates = /\p{Surrogate}+/gu;

const encoder = new TextEncoder();

export type Utf8Decoder = {
  /** True once there were bytes that are no UTF-8. */
  readonly hasSeenInvalid: boolean;
  /** The text of all characters that this chunk completes, with marks where bytes were invalid. */
  push(chunk: Uint8Array): string;
  /** The text of what was left. */
  end(): string;
};

/**
 * Decodes UTF-8 cut anywhere, a byte order mark included, as the platform's decoder does. Each byte that is no UTF-8
 * becomes a mark that tells which it was, so that nothing is lost: the lone surrogate U+DC00 plus the byte.
 * `hasInvalid` finds marks, `showInvalid` gives the text that the platform's decoder gives, `restoreBytes` what came.
 */
export function createUtf8Decoder(): Utf8Decoder {
  // Not its `stream` mode: what is held back must be known here, and Node is faster without.
  const platformDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let held: Uint8Array = noBytes;
  let hasSeenInvalid = false;

  function decode(bytes: Uint8Array): string {
    const text = platformDecoder.decode(bytes);
    if (!text.includes(replacement)) return text;
    const marked = markInvalid(text, bytes);
    hasSeenInvalid ||= hasInvalid(marked);
    return marked;
  }

  return {
    get hasSeenInvalid() {
      return hasSeenInvalid;
    },
    push(chunk) {
      const bytes = held.length === 0 ? chunk : joinBytes([held, chunk]);
      const end = completeLength(bytes);
      if (end === bytes.length) {
        held = noBytes;
        return decode(bytes);
      }
      held = copyBytes(bytes.subarray(end));
      return decode(bytes.subarray(0, end));
    },
    end() {
      const text = decode(held);
      held = noBytes;
      return text;
    },
  };
}

export function hasInvalid(text: string): boolean {
  return loneSurrogate.test(text);
}

/** The text with U+FFFD for what was no UTF-8, as many as the platform's decoder gives. */
export function showInvalid(text: string): string {
  const decoder = new TextDecoder();
  return text.replaceAll(loneSurrogates, (marks) => decoder.decode(readMarks(marks)));
}

/** The bytes that were decoded to this text. */
export function restoreBytes(text: string): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let start = 0;
  for (const { 0: marks, index } of text.matchAll(loneSurrogates)) {
    parts.push(encoder.encode(text.slice(start, index)), readMarks(marks));
    start = index + marks.length;
  }
  return joinBytes([...parts, encoder.encode(text.slice(start))]);
}

function readMarks(marks: string): Uint8Array {
  return Uint8Array.from(marks, (mark) => mark.charCodeAt(0) - firstMark);
}

/** How many bytes can be decoded now: all but a character at the end whose last bytes may still come. */
function completeLength(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - 3);
  for (let position = bytes.length - 1; position >= first; position -= 1) {
    const byte = bytes[position] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return position + sequenceLength(byte) > bytes.length ? position : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(leadByte: number): number {
  if (leadByte >= 0xf0) return 4;
  return leadByte >= 0xe0 ? 3 : 2;
}

/** Not `slice`: that of a Node Buffer copies nothing. */
function copyBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

/** Puts marks for each U+FFFD that was not sent as such. `text`: what the platform's decoder made of `bytes`. */
function markInvalid(text: string, bytes: Uint8Array): string {
  const parts: string[] = [];
  let start = 0;
  let position = 0;
  for (let end = text.indexOf(replacement); end !== -1; end = text.indexOf(replacement, start)) {
    const piece = text.slice(start, end);
    position += encoder.encode(piece).length;
    start = end + 1;
    const length = isReplacement(bytes, position) ? 0 : invalidLength(bytes, position);
    const invalid = bytes.subarray(position, position + length);
    parts.push(piece, length === 0 ? replacement : Array.from(invalid, toMark).join(""));
    position += length === 0 ? 3 : length;
  }
  return parts.join("") + text.slice(start);
}

function toMark(byte: number): string {
  return String.fromCharCode(firstMark + byte);
}

function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}

/**
 * How many bytes one U+FFFD of the decoder stands for: the beginning of a character as far as it goes, else one byte.
 * Source: https://encoding.spec.whatwg.org/#utf-8-decoder
 */
function invalidLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0xe0 || lead > 0xf4 || !isSecondByte(lead, bytes[at + 1] ?? 0)) return 1;
  return lead >= 0xf0 && isBetween(bytes[at + 2] ?? 0, 0x80, 0xbf) ? 3 : 2;
}

/** Of leads from E0 to F4. Some exclude what would be too long, a surrogate, or beyond U+10FFFF. */
function isSecondByte(lead: number, byte: number): boolean {
  if (lead === 0xe0) return isBetween(byte, 0xa0, 0xbf);
  if (lead === 0xed) return isBetween(byte, 0x80, 0x9f);
  if (lead === 0xf0) return isBetween(byte, 0x90, 0xbf);
  return isBetween(byte, 0x80, lead === 0xf4 ? 0x8f : 0xbf);
}

function isBetween(byte: number, first: number, last: number): boolean {
  return byte >= first && byte <= last;
}
