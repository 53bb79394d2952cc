import {
  type Cursor,
  type ShellCommand,
  type ShellReading,
  type ShellWord,
  startCursor,
  take,
  WordBuilder,
} from "@/lib/code/import/shell/shell-word";

/**
 * A text whose lines are joined, or words quoted, as only the Windows prompt does it: by a caret before any sign
 * that would belong to another shell.
 */
export function isWindowsPrompt(text: string): boolean {
  return /^[^'\\]*?\s(?:\^"|\^\r?\n)/.test(text);
}

/**
 * The commands of a text for the Windows prompt, in its two steps: the prompt itself takes carets away, then the
 * program splits its line into words. Nothing is ever unclosed: the end of the text closes.
 */
export function readWindowsPrompt(text: string): ShellReading {
  const lines = splitPromptLines(text.replaceAll("\r\n", "\n"));
  const isPaired = /\^\\\^\\/.test(text);
  const commands: ShellCommand[] = lines
    .map((line) => ({ words: splitProgramLine(line, isPaired), input: null }))
    .filter(({ words }) => words.length > 0);
  return { kind: "commands", commands };
}

/** Carets escape outside of quotes only. A caret at a line's end joins the next line, whose first sign is then literal. */
function splitPromptLines(text: string): ShellWord[] {
  const cursor = startCursor(text);
  const lines: ShellWord[] = [];
  let builder = new WordBuilder(0);
  let isQuoted = false;
  while (cursor.position < text.length) {
    const variable = take(cursor, /%([A-Za-z_]\w*)%/y);
    const joined = isQuoted ? null : (take(cursor, /\^\n(\n?)/y) ?? take(cursor, /\^([\s\S])/y));
    if (variable) builder.addOpen(variable[0], variable[1]);
    else if (joined) builder.add(joined[1] ?? "");
    else if (!isQuoted && take(cursor, /\n|&&?/y)) {
      lines.push(builder.build());
      builder = new WordBuilder(cursor.position);
    } else {
      const sign = take(cursor, /[\s\S]/y)?.[0] ?? "";
      if (sign === '"') isQuoted = !isQuoted;
      builder.add(sign);
    }
  }
  return [...lines, builder.build()];
}

/**
 * By the rules of Microsoft's C runtime: 2n backslashes before a quote are n, one more makes the quote literal.
 * `isPaired`: browsers double every backslash, those before other signs too.
 */
function splitProgramLine({ text, open, offset }: ShellWord, isPaired: boolean): ShellWord[] {
  const cursor = startCursor(text);
  const words: string[] = [];
  while (!take(cursor, /\s*$/y)) {
    take(cursor, /\s+/y);
    words.push(readProgramWord(cursor, isPaired));
  }
  return words.map((word) => ({
    text: word,
    open: open.filter(({ name }) => word.includes(`{{${name}}}`)),
    offset,
  }));
}

function readProgramWord(cursor: Cursor, isPaired: boolean): string {
  const pieces: string[] = [];
  let isQuoted = false;
  while (cursor.position < cursor.text.length) {
    const backslashes = take(cursor, /(\\+)(?=")/y)?.[1];
    if (backslashes !== undefined) {
      pieces.push("\\".repeat(Math.floor(backslashes.length / 2)));
      if (backslashes.length % 2 === 1) pieces.push(take(cursor, /"/y)?.[0] ?? "");
    } else if (isPaired && take(cursor, /\\\\/y)) pieces.push("\\");
    else if (isQuoted && take(cursor, /""/y)) pieces.push('"');
    else if (take(cursor, /"/y)) isQuoted = !isQuoted;
    else if (!isQuoted && /\s/.test(cursor.text.charAt(cursor.position))) break;
    else pieces.push(take(cursor, /[\s\S]/y)?.[0] ?? "");
  }
  return pieces.join("");
}
