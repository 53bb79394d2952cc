import { createEscaper, escapeAsUnits } from "@/lib/code/export/escape-text";

/** How a language holds a whole JSON text, so that any body passes: great numbers, repeated keys, all depths. */
export type TextSyntax = {
  /** `indent` is the white space in front of the line on which the literal begins. */
  readonly open: (indent: string) => string;
  readonly close: (indent: string) => string;
  /** Rewrites one string of the JSON text, quotes included, where the literal would not take it as it is. */
  readonly string: (literal: string) => string;
  /** In front of every line of the text, where the language takes that away again. */
  readonly indent: string;
  /** The text's own white space stays, line ends too. Elsewhere lines end with LF, and none stand around the text. */
  readonly isExact: boolean;
};

/** In a string of a JSON text: `\uXXXX` for hidden characters, and for those that would end the literal around it. */
const escapeHidden = createEscaper({ named: {}, numbered: escapeAsUnits });

function escapeAlso(pattern: RegExp): (literal: string) => string {
  return (literal) =>
    escapeHidden(literal).replace(pattern, (found) => escapeAsUnits(found.codePointAt(0) ?? 0));
}

/** In a shell's single quotes everything stands for itself; a quote is written outside of them. */
export const shellText: TextSyntax = {
  open: () => "'",
  close: () => "'",
  string: (literal) => literal.replaceAll("'", "'\\''"),
  indent: "",
  isExact: true,
};

/**
 * A here-document with a quoted word is taken as it is. No line of a JSON text begins with that word. The text is
 * to come without its last line end, which the here-document has by itself.
 */
export const shellDocument: TextSyntax = {
  open: () => "<<'JSON'\n",
  close: () => "\nJSON",
  string: (literal) => literal,
  indent: "",
  isExact: true,
};

// Three quotes never follow each other in a JSON text: inside its strings they have a backslash in front.
const threeQuotes = '"""';

export const pythonText: TextSyntax = {
  open: () => `r${threeQuotes}\n`,
  close: () => `\n${threeQuotes}`,
  string: escapeHidden,
  indent: "",
  isExact: false,
};

export const scriptText: TextSyntax = {
  open: () => "String.raw`",
  close: () => "`",
  string: escapeAlso(/`|\$(?=\{)/g),
  indent: "",
  isExact: true,
};

export const goText: TextSyntax = {
  open: () => "`",
  close: () => "`",
  string: escapeAlso(/`/g),
  indent: "",
  isExact: false,
};

// Escapes are read in a Java text block, so that every backslash of the JSON text is written twice.
export const javaText: TextSyntax = {
  open: (indent) => `${threeQuotes}\n${indent}`,
  close: (indent) => `\n${indent}${threeQuotes}`,
  string: (literal) => escapeHidden(literal).replaceAll("\\", "\\\\"),
  indent: "    ",
  isExact: false,
};

export const csharpText: TextSyntax = {
  open: (indent) => `${threeQuotes}\n${indent}`,
  close: (indent) => `\n${indent}${threeQuotes}`,
  string: escapeHidden,
  indent: "    ",
  isExact: false,
};

export const rubyText: TextSyntax = {
  open: (indent) => `<<~'JSON'\n${indent}`,
  close: (indent) => `\n${indent.slice(2)}JSON`,
  string: escapeHidden,
  indent: "  ",
  isExact: false,
};

export const phpText: TextSyntax = {
  open: () => "<<<'JSON'\n",
  close: () => "\nJSON",
  string: escapeHidden,
  indent: "",
  isExact: false,
};
