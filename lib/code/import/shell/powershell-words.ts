import {
  type Cursor,
  endReading,
  type ShellCommand,
  type ShellReading,
  type ShellWord,
  startCursor,
  take,
  takeUntil,
  WordBuilder,
} from "@/lib/code/import/shell/shell-word";

/** A line that begins with a command which PowerShell alone has. */
const ownCommand =
  /^\s*(?:PS[^>\n]*>\s*)?(?:\$\w+\s*=\s*)?(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|curl\.exe)\b/im;

/** A text for PowerShell: by its own commands, or by lines that a backtick joins and no backslash. */
export function isPowershell(text: string): boolean {
  return ownCommand.test(text) || (/ `\r?\n/.test(text) && !/\\\r?\n/.test(text));
}

export type PowershellToken =
  | { kind: "word"; word: ShellWord }
  | { kind: "text"; word: ShellWord }
  | { kind: "variable"; name: string; offset: number }
  | { kind: "sign"; sign: string; offset: number }
  | { kind: "line" };

const backtickLetters: Record<string, string> = {
  n: "\n",
  r: "\r",
  t: "\t",
  "0": "\0",
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  v: "\v",
};

/** Words, quoted texts, variables, signs and ends of lines. */
export function tokenizePowershell(cursor: Cursor): PowershellToken[] {
  const tokens: PowershellToken[] = [];
  while (cursor.position < cursor.text.length) {
    const token = readToken(cursor);
    if (token) tokens.push(token);
  }
  return tokens;
}

function readToken(cursor: Cursor): PowershellToken | null {
  if (take(cursor, /[ \t]+|`\r?\n|#[^\n]*/y)) return null;
  const offset = cursor.position;
  if (take(cursor, /\r?\n|;/y)) return { kind: "line" };
  const quoted = readQuoted(cursor);
  if (quoted) return { kind: "text", word: quoted };
  const variable = take(cursor, /\$(?:\{([^}\n]+)\}|((?:env:)?\w+))/iy);
  if (variable) return { kind: "variable", name: variable[1] ?? variable[2] ?? "", offset };
  const sign = take(cursor, /@\{|@\(|[{}()=|,]/y)?.[0];
  if (sign !== undefined) return { kind: "sign", sign, offset };
  const builder = new WordBuilder(offset);
  while (cursor.position < cursor.text.length && !/[\s;=|,(){}]/.test(cursor.text.charAt(cursor.position))) {
    const piece = readQuoted(cursor);
    if (piece) builder.addWord(piece);
    else builder.add(take(cursor, /`([\s\S])/y)?.[1] ?? take(cursor, /[\s\S]/y)?.[0] ?? "");
  }
  if (cursor.position === offset) cursor.position += 1;
  return { kind: "word", word: builder.build() };
}

function readQuoted(cursor: Cursor): ShellWord | null {
  const start = cursor.position;
  const hereText = take(cursor, /@'[ \t]*\r?\n([\s\S]*?)\r?\n'@/y);
  if (hereText) return { text: hereText[1] ?? "", open: [], offset: start };
  const expandable = take(cursor, /@"[ \t]*\r?\n([\s\S]*?)\r?\n"@/y);
  if (expandable) return expandText(expandable[1] ?? "", start, false);
  if (take(cursor, /'/y)) {
    const body = takeUntil(cursor, "'", /[^']+|''/y, start);
    return { text: body.replaceAll("''", "'"), open: [], offset: start };
  }
  if (!take(cursor, /"/y)) return null;
  // A backslash says nothing to PowerShell, but where it stands before a quote it was meant for the program.
  const body = takeUntil(cursor, '"', /[^"`\\]+|`[\s\S]|""|\\"/y, start);
  return expandText(body, start, true);
}

/** Backtick escapes and variables of a text between double quotes. */
function expandText(text: string, offset: number, isQuoted: boolean): ShellWord {
  const cursor = startCursor(text);
  const builder = new WordBuilder(offset);
  while (cursor.position < text.length) {
    const plain = take(cursor, /[^`$"]+/y);
    const escaped = plain ? null : take(cursor, /`([\s\S])/y);
    const variable = plain || escaped ? null : take(cursor, /\$(?:\{([^}\n]+)\}|((?:env:)?\w+))/iy);
    if (plain) builder.add(plain[0]);
    else if (escaped) builder.add(backtickLetters[escaped[1] ?? ""] ?? escaped[1] ?? "");
    else if (variable) builder.addOpen(variable[0], (variable[1] ?? variable[2] ?? "").replace(/^env:/i, ""));
    else if (isQuoted && take(cursor, /""/y)) builder.add('"');
    else builder.add(take(cursor, /[\s\S]/y)?.[0] ?? "");
  }
  return builder.build();
}

/** The commands of a text in PowerShell, for programs such as curl.exe. */
export function readPowershell(text: string): ShellReading {
  const cursor = startCursor(text);
  const commands: ShellCommand[] = [];
  let words: ShellWord[] = [];
  for (const token of [...tokenizePowershell(cursor), { kind: "line" } as const]) {
    if (token.kind !== "line") words.push(wordOf(token));
    else if (words.length > 0) {
      commands.push({ words, input: null });
      words = [];
    }
  }
  return endReading(cursor, commands);
}

function wordOf(token: Exclude<PowershellToken, { kind: "line" }>): ShellWord {
  if (token.kind === "sign") return { text: token.sign, open: [], offset: token.offset };
  if (token.kind !== "variable") return token.word;
  const builder = new WordBuilder(token.offset);
  builder.addOpen(`$${token.name}`, token.name.replace(/^env:/i, ""));
  return builder.build();
}
