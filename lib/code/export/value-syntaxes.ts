import { createEscaper, escapeAsUnits, hasLoneSurrogate, hex } from "@/lib/code/export/escape-text";
import { isExactAsDouble, isInteger, isNegativeZero } from "@/lib/code/export/exact-number";
import type { JsonMember } from "@/lib/code/export/json-tree";

/** How a language writes the values that JSON has, as values of its own. */
export type ValueSyntax = {
  readonly string: (text: string) => string;
  /** The number's literal; null where the language would send another number than the one that is written. */
  readonly number: (spelling: string) => string | null;
  /** Whether a text survives from the literal to the JSON that the language makes of it. */
  readonly holdsText: (text: string) => boolean;
  /** Whether a map with these keys, none of them twice, keeps their order. */
  readonly keepsOrder: (keys: readonly string[]) => boolean;
  readonly words: { readonly true: string; readonly false: string; readonly null: string };
  readonly list: readonly [open: string, close: string];
  readonly map: (members: readonly JsonMember[]) => readonly [open: string, close: string];
  /** A key as it stands before its value, with what stands between them. */
  readonly key: (name: string) => readonly [key: string, separator: string];
  /** Spaces inside the brackets of a map on one line: `{ a: 1 }`. */
  readonly isMapSpaced: boolean;
  readonly indent: string;
};

const cEscapes = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const doubleQuoted = { ...cEscapes, '"': '\\"' };

function quoteWith(escapeText: (text: string) => string): (text: string) => string {
  return (text) => `"${escapeText(text)}"`;
}

// The Python Language Reference, "String and Bytes literals": \xhh, \uxxxx, \Uxxxxxxxx.
const quotePython = quoteWith(
  createEscaper({
    named: doubleQuoted,
    numbered: (point) => {
      if (point <= 0xff) return `\\x${hex(point, 2)}`;
      return point <= 0xffff ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`;
    },
  }),
);

// ECMA-262, "String Literals". \0 would be an octal escape in front of a digit.
const quoteScript = quoteWith(createEscaper({ named: doubleQuoted, numbered: escapeAsUnits }));

const escapeRuby = createEscaper({
  named: { ...doubleQuoted, "\u001b": "\\e" },
  numbered: (point) => (point <= 0xffff ? `\\u${hex(point, 4)}` : `\\u{${hex(point, 1)}}`),
});

// Ruby's "String Literals": `#` interpolates in front of `{`, `$` and `@`.
const quoteRuby = (text: string) => `"${escapeRuby(text).replace(/#(?=[{$@])/g, "\\#")}"`;

// The PHP manual, "Strings": in single quotes only \' and \\ are escapes, in double quotes \u{…}, and $ is a variable.
const quotePhpDouble = quoteWith(
  createEscaper({
    named: { ...doubleQuoted, $: "\\$", "\u001b": "\\e", "\f": "\\f", "\v": "\\v" },
    numbered: (point) => `\\u{${hex(point, 1)}}`,
  }),
);

const quotePhp = (text: string) => {
  const quoted = quotePhpDouble(text);
  const hasEscapes = /\\[^"\\$]/.test(quoted.replaceAll("\\\\", ""));
  return hasEscapes ? quoted : `'${text.replace(/['\\]/g, "\\$&")}'`;
};

const isScriptName = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name);
const isRubyName = (name: string) => /^[A-Za-z_]\w*$/.test(name);

// JSON.stringify writes 0 for -0.
const scriptNumber = (spelling: string) =>
  isExactAsDouble(spelling) && !isNegativeZero(spelling) ? spelling : null;

/** Whole numbers of any size, floats that are doubles. Only a float has a negative zero. */
function numberOfAnySize(spelling: string, longestInteger: number): string | null {
  if (isNegativeZero(spelling)) return "-0.0";
  if (isInteger(spelling)) return spelling.length <= longestInteger ? spelling : null;
  return isExactAsDouble(spelling) ? spelling : null;
}

const largestPhpInteger = 2n ** 63n - 1n;

function phpNumber(spelling: string): string | null {
  if (isNegativeZero(spelling)) return "-0.0";
  if (!isInteger(spelling)) return isExactAsDouble(spelling) ? spelling : null;
  const size = spelling.length > 20 ? null : BigInt(spelling);
  return size !== null && size <= largestPhpInteger && size >= -largestPhpInteger ? spelling : null;
}

/** An array with the keys 0, 1, 2 … is a list to PHP, and so is one without keys. */
function phpMap(members: readonly JsonMember[]): readonly [string, string] {
  if (members.length === 0) return ["new stdClass()", ""];
  return members.every(({ key }, index) => key === String(index)) ? ["(object) [", "]"] : ["[", "]"];
}

/** A JavaScript object moves keys like `7` in front of the others, the smallest first. */
function hasIndexesInOrder(keys: readonly string[]): boolean {
  const indexes = keys.filter((key) => /^(0|[1-9]\d{0,9})$/.test(key)).map(Number);
  if (indexes.some((index, position) => String(index) !== keys[position])) return false;
  return indexes.every((index, position) => position === 0 || index > (indexes[position - 1] ?? 0));
}

const scriptWords = { true: "true", false: "false", null: "null" };
const holdsUnicode = (text: string) => !hasLoneSurrogate(text);

export const pythonValues: ValueSyntax = {
  string: quotePython,
  // Python refuses to read more than 4,300 digits.
  number: (spelling) => numberOfAnySize(spelling, 4_000),
  holdsText: holdsUnicode,
  keepsOrder: () => true,
  words: { true: "True", false: "False", null: "None" },
  list: ["[", "]"],
  map: () => ["{", "}"],
  key: (name) => [quotePython(name), ": "],
  isMapSpaced: false,
  indent: "    ",
};

export const scriptValues: ValueSyntax = {
  string: quoteScript,
  number: scriptNumber,
  // JSON.stringify escapes lone surrogates.
  holdsText: () => true,
  keepsOrder: hasIndexesInOrder,
  words: scriptWords,
  list: ["[", "]"],
  map: () => ["{", "}"],
  key: (name) => {
    // Without the brackets this one would set the object's prototype.
    if (name === "__proto__") return ['["__proto__"]', ": "];
    return [isScriptName(name) ? name : quoteScript(name), ": "];
  },
  isMapSpaced: true,
  indent: "  ",
};

export const rubyValues: ValueSyntax = {
  string: quoteRuby,
  number: (spelling) => numberOfAnySize(spelling, Number.POSITIVE_INFINITY),
  holdsText: holdsUnicode,
  keepsOrder: () => true,
  words: { true: "true", false: "false", null: "nil" },
  list: ["[", "]"],
  map: () => ["{", "}"],
  key: (name) => [isRubyName(name) ? name : quoteRuby(name), ": "],
  isMapSpaced: true,
  indent: "  ",
};

export const phpValues: ValueSyntax = {
  string: quotePhp,
  number: phpNumber,
  holdsText: holdsUnicode,
  keepsOrder: () => true,
  words: scriptWords,
  list: ["[", "]"],
  map: phpMap,
  key: (name) => [quotePhp(name), " => "],
  isMapSpaced: false,
  indent: "    ",
};
