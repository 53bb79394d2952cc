const letters: Record<string, string> = {
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  E: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const escapes =
  /\\(?:x([\dA-Fa-f]{1,2})|u([\dA-Fa-f]{1,4})|U([\dA-Fa-f]{1,8})|([0-7]{1,3})|c([\s\S])|([\s\S]))/g;

/** What stands between the quotes of bash's `$'…'`. Bytes above 127 are taken as UTF-8, as a terminal would. */
export function unescapeAnsiC(text: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  let end = 0;
  const push = (piece: string) => {
    for (const byte of encoder.encode(piece)) bytes.push(byte);
  };
  // Halves of a pair (`\ud83d\ude00`, which browsers write) are one character together.
  let half = "";
  for (const match of text.matchAll(escapes)) {
    const before = text.slice(end, match.index);
    end = match.index + match[0].length;
    const piece = readEscape(match);
    if (half && (before !== "" || typeof piece === "number")) {
      push(half);
      half = "";
    }
    push(before);
    if (typeof piece === "number") bytes.push(piece);
    else if (/^[\ud800-\udbff]$/.test(piece)) half = piece;
    else {
      push(half + piece);
      half = "";
    }
  }
  push(half + text.slice(end));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** A byte as a number, a character as text. */
function readEscape([whole, hex, short, long, octal, control, sign]: RegExpExecArray): string | number {
  if (hex !== undefined) return Number.parseInt(hex, 16);
  if (octal !== undefined) return Number.parseInt(octal, 8) & 255;
  if (control !== undefined) return control.charCodeAt(0) & 31;
  const code = short ?? long;
  if (code === undefined) return letters[sign ?? ""] ?? unknownEscape(sign ?? "", whole);
  const point = Number.parseInt(code, 16);
  return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
}

/** `\'`, `\"`, `\?` and `\\` are the sign; before any other letter the backslash stays. */
function unknownEscape(sign: string, whole: string): string {
  return `'"?\\`.includes(sign) ? sign : whole;
}
