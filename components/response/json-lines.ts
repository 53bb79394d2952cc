/** One line of printed JSON, in the parts that differ in colour. */
export type JsonLine = {
  indent: number;
  /** With its quotes; null for an array's element and a closing bracket. */
  key: string | null;
  /** The value or bracket, without the comma after it. */
  value: string;
  kind: "string" | "number" | "word" | "bracket";
  hasComma: boolean;
};

const linePattern = /^( *)(?:("(?:[^"\\]|\\.)*"): )?(.*?)(,?)$/s;

function kindOf(value: string): JsonLine["kind"] {
  const first = value.charAt(0);
  if (first === '"') return "string";
  if (first === "{" || first === "[" || first === "}" || first === "]") return "bracket";
  return first === "-" || (first >= "0" && first <= "9") ? "number" : "word";
}

/** `line`: one line as `JSON.stringify(value, null, 2)` prints it; it holds one key at most, and one value. */
export function readJsonLine(line: string): JsonLine {
  const [, spaces = "", key = null, value = "", comma = ""] = linePattern.exec(line) ?? [];
  return { indent: spaces.length, key, value, kind: kindOf(value), hasComma: comma !== "" };
}

/** A printed line, counted from 1. */
export type NumberedLine = { number: number; text: string };

/** The lines of a printed JSON value; null when it is nested deeper than can be printed. */
export function printJsonLines(value: unknown): NumberedLine[] | null {
  try {
    const text: string | undefined = JSON.stringify(value, null, 2);
    return (text?.split("\n") ?? []).map((line, index) => ({ number: index + 1, text: line }));
  } catch {
    // JSON.parse takes any depth, JSON.stringify recurses and runs out of stack.
    return null;
  }
}
