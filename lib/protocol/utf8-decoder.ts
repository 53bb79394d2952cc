const noBytes = new Uint8Array();
const replacement = "\uFFFD";

// A surrogate without its partner: well-formed UTF-8 never gives one, so it can stand for nothing that was sent.
const invalidMark = "\uD800";
const loneSurrogate = /\p{Surrogate}/u;
const loneSurrogates = /\p{Surrogate}/gu;

export type Utf8Decoder = {
  /** True once there were bytes that are no UTF-8. */
  readonly hasSeenInvalid: boolean;
  /** The text of all characters that this chunk completes. Not well-formed where bytes were invalid. */
  push(chunk: Uint8Array): string;
  /** The text of what was left. */
  end(): string;
};

/**
 * Decodes UTF-8 cut anywhere, a byte order mark included, as the platform's decoder does, and tells bytes that
 * are no UTF-8 from a U+FFFD that was sent as such: it puts a lone surrogate for each U+FFFD of its own.
 * `hasInvalid` finds them, `showInvalid` gives the text that the platform's decoder gives.
 */
export function createUtf8Decoder(): Utf8Decoder {
  // Not its `stream` mode: what is held back must be known here, and Node is faster without.
  const platformDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let held: Uint8Array = noBytes;
  let hasSeenInvalid = false;

  function decode(bytes: Uint8Array): string {
    const text = platformDecoder.decode(bytes);
    if (!text.includes(replacement)) return text;
    const marked = markInvalid(text, platformDecoder.decode(withoutReplacements(bytes)));
    hasSeenInvalid ||= hasInvalid(marked);
    return marked;
  }

  return {
    get hasSeenInvalid() {
      return hasSeenInvalid;
    },
    push(chunk) {
      const bytes = held.length === 0 ? chunk : joinBytes(held, chunk);
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

/** The same text, as long as before, with U+FFFD for what was no UTF-8. */
export function showInvalid(text: string): string {
  return text.replaceAll(loneSurrogates, replacement);
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

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** The bytes with U+FFFE (EF BF BE) for every U+FFFD (EF BF BD): decoded, a U+FFFD is the decoder's own. */
function withoutReplacements(bytes: Uint8Array): Uint8Array {
  const changed = copyBytes(bytes);
  for (let at = bytes.indexOf(0xbd); at !== -1; at = bytes.indexOf(0xbd, at + 1)) {
    if (bytes[at - 1] === 0xbf && bytes[at - 2] === 0xef) changed[at] = 0xbe;
  }
  return changed;
}

/** `probe`: the text of the same bytes with every U+FFFD that was sent as such replaced by another character. */
function markInvalid(text: string, probe: string): string {
  return text.replaceAll(replacement, (_found, at: number) =>
    probe[at] === replacement ? invalidMark : replacement,
  );
}
