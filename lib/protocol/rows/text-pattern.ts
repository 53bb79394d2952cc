/** `i` and its Turkish relatives: capitals of the one are small letters of the other. */
const turkishLetters = "iıIİ";

const padding = /"obfuscation"\s*:\s*"[^"]*"/;

/**
 * Says whether a text stands in the exact text of a frame, whatever its case, and whether or not JSON's escapes are
 * used for it. What providers pad deltas with (`obfuscation`) is random, and not looked into.
 */
export function compileText(text: string): (frame: string) => boolean {
  const pattern = new RegExp(
    Array.from({ length: text.length }, (_, at) => matchUnit(text.charAt(at))).join(""),
    "i",
  );
  return (frame) => {
    if (!pattern.test(frame)) return false;
    const padded = padding.exec(frame);
    if (!padded) return true;
    return (
      pattern.test(frame.slice(0, padded.index)) || pattern.test(frame.slice(padded.index + padded[0].length))
    );
  };
}

/** One UTF-16 code unit, plain or escaped. */
function matchUnit(unit: string): string {
  if (unit === '"') return '\\\\?"';
  if (unit === "\\" || unit === "/") return `\\\\{0,1}\\${unit}`;
  if (turkishLetters.includes(unit)) return `(?:[${turkishLetters}]|\\\\u013[01])`;
  if (unit > "~") return `(?:${unit}|${escapesOf(unit).join("|")})`;
  return unit.replace(/[.*+?^${}()|[\]-]/, "\\$&");
}

/** `\u00e7` for `ç`, and for its capital. */
function escapesOf(unit: string): string[] {
  const forms = new Set([unit, unit.toLowerCase(), unit.toUpperCase()].filter((form) => form.length === 1));
  return Array.from(forms, (form) => `\\\\u${form.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
