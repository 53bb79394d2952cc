import type { TextSpan } from "@/lib/protocol/json/json-text";

/** What can be said of a large value without showing it. `bytes`: what it decodes to. */
export type LargeValue = { mediaType: string | null; bytes: number };

/** Characters. Up to here a text is shown as it is. */
const longestShownText = 4_096;

/** A data URL begins with at most a media type and some parameters. */
const longestHead = 256;

/**
 * A text of more than 4 KB that is base64 (also base64url) or a data URL, such as an image; null for all other texts.
 * Bare base64 has no media type of its own: the commonest files are known by how they begin.
 */
export function describeLargeValue(text: string): LargeValue | null {
  if (text.length <= longestShownText) return null;
  const head = /^data:([^,;]*)([^,]*),/i.exec(text.slice(0, longestHead));
  if (!head) return isBase64(text) ? { mediaType: sniffMediaType(text), bytes: decodedLength(text) } : null;
  const [start, mediaType = "", parameters = ""] = head;
  const data = text.slice(start.length);
  const bytes = /;base64$/i.test(parameters)
    ? decodedLength(data)
    : data.replace(/%[\da-f]{2}/gi, "%").length;
  return { mediaType: mediaType || null, bytes };
}

/** `known`: the run's own text, where it is one that was found before. */
export type LargeRun = TextSpan & { known: string | undefined };

/**
 * The stretches of more than 4 KB in a JSON text that can only be base64, without the quotes and the head of a data URL
 * around them. Any text is taken, also one that is no JSON at the moment. 5 MB take some milliseconds.
 * `known`: runs that were found before. A stretch that begins with one is cut behind it, and need not be walked through.
 */
export function findLargeRuns(text: string, known: readonly string[] = []): LargeRun[] {
  const runs: LargeRun[] = [];
  let end = 0;
  // A run that is longer than a step has a character at one of the steps: all others need not be looked at.
  for (let probe = longestShownText; probe < text.length; probe += longestShownText) {
    if (!isRunCode(text.charCodeAt(probe))) continue;
    let start = probe;
    while (start > end && isRunCode(text.charCodeAt(start - 1))) start -= 1;
    // A slice is no copy, and equality compares by the block: startsWith would go unit by unit.
    const again = known.find((value) => text.slice(start, start + value.length) === value);
    const runEnd = again ? start + again.length : endOfRun(text, probe);
    if (runEnd - start <= longestShownText) continue;
    runs.push({ offset: start, length: runEnd - start, known: again });
    end = runEnd;
    probe = runEnd;
  }
  return runs;
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (isRunCode(text.charCodeAt(end))) end += 1;
  return end;
}

const runCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z\d+/=_-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

function isRunCode(code: number): boolean {
  return runCodes[code] === 1;
}

function isBase64(text: string): boolean {
  return /^[A-Za-z\d+/]+={0,2}$/.test(text) || /^[\w-]+={0,2}$/.test(text);
}

function decodedLength(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return Math.floor(((base64.length - padding) * 3) / 4);
}

/** The first bytes of a file, as base64 writes them. */
const signatures: readonly (readonly [begins: RegExp, mediaType: string])[] = [
  [/^iVBORw0KGgo/, "image/png"],
  [/^\/9j\//, "image/jpeg"],
  [/^R0lGOD/, "image/gif"],
  [/^UklGR.{6}XRUJQ/, "image/webp"],
  [/^UklGR.{6}XQVZF/, "audio/wav"],
  [/^SUQz/, "audio/mpeg"],
  [/^JVBERi0/, "application/pdf"],
];

function sniffMediaType(base64: string): string | null {
  const head = base64.slice(0, 16);
  return signatures.find(([begins]) => begins.test(head))?.[1] ?? null;
}
