const letters: Record<string, string> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
};

const pythonEscapes = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([0-7]{1,3})|(\r\n|[\s\S]))/g;

/** What stands between the quotes of a Python text that is not raw. */
export function unescapePython(text: string): string {
  return text.replaceAll(pythonEscapes, (whole, hex, short, long, octal, sign) => {
    const code: string | undefined = hex ?? short ?? long;
    if (code !== undefined) return codePoint(Number.parseInt(code, 16));
    if (octal !== undefined) return codePoint(Number.parseInt(octal, 8));
    return isLineBreak(sign) ? "" : (letters[sign] ?? whole);
  });
}

const scriptEscapes = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]{1,6})\}|(\r\n|[\s\S]))/g;

/** What stands between the quotes of a text, or the backticks of a template, in JavaScript. */
export function unescapeScript(text: string): string {
  return text.replaceAll(scriptEscapes, (_whole, hex, short, braced, sign) => {
    const code: string | undefined = hex ?? short ?? braced;
    if (code !== undefined) return codePoint(Number.parseInt(code, 16));
    if (isLineBreak(sign)) return "";
    if (sign === "0") return "\0";
    return sign === "a" ? "a" : (letters[sign] ?? sign);
  });
}

function isLineBreak(sign: string): boolean {
  return /^(?:\r\n|[\n\r\u2028\u2029])$/.test(sign);
}

function codePoint(code: number): string {
  return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
}

/**
 * A number in JSON's spelling: digits stay as they are written, `1_000`, `.5`, `1.`, `0x1F` and `10n` are said as
 * JSON can. Null for what JSON has no number for.
 */
export function respellNumber(spelling: string): string | null {
  const plain = spelling.replaceAll("_", "").replace(/n$/, "");
  if (/^0[xob]/i.test(plain)) {
    return /^0(?:x[\da-f]+|o[0-7]+|b[01]+)$/i.test(plain) ? BigInt(plain).toString() : null;
  }
  const [, whole = "", fraction = "", exponent = ""] = /^(\d*)(\.\d*)?(e[+-]?\d+)?$/i.exec(plain) ?? [];
  if (!/\d/.test(whole + fraction)) return null;
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  return `${digits}${fraction === "." ? ".0" : fraction}${exponent}`;
}
