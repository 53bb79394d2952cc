import { unescapeAnsiC } from "@/lib/code/import/shell/ansi-c-escapes";
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

/** A here-document whose text begins on the next line. */
type AwaitedDocument = { delimiter: string; isQuoted: boolean; isIndented: boolean };

/** What has been read so far. `words` are those of the command that is being read. */
type Progress = {
  commands: ShellCommand[];
  words: ShellWord[];
  input: ShellWord | null;
  documents: AwaitedDocument[];
  variables: Map<string, ShellWord>;
};

/**
 * The commands of a text in bash, with quotes, escapes, here-documents and the snippet's own variables undone.
 * A shell is not rebuilt: of control structures the words come out as if they were commands.
 */
export function readBash(text: string): ShellReading {
  const cursor = startCursor(text);
  const progress: Progress = { commands: [], words: [], input: null, documents: [], variables: new Map() };
  while (cursor.position < text.length) readNext(cursor, progress);
  endCommand(progress, null);
  return endReading(cursor, progress.commands);
}

/** A blank behind the backslash is what pasting through a page often adds. */
const continuation = /\\[ \t]*\r?\n/y;
const lineEnd = /\r?\n[ \t]*/y;
const hereDocument = /<<(-?)\s*(?:'([^'\n]*)'|"([^"\n]*)"|\\?([\w.-]+))/y;
const hereString = /<<<\s*/y;
const redirection = /\d?(?:>>|>&|>|<)\s*/y;
const assignment = /([A-Za-z_]\w*)=/y;

function readNext(cursor: Cursor, progress: Progress): void {
  if (take(cursor, /[ \t]+/y) || take(cursor, continuation)) return;
  if (cursor.text.charAt(cursor.position) === "#") {
    take(cursor, /[^\n]*/y);
    return;
  }
  if (take(cursor, lineEnd)) {
    readDocuments(cursor, progress);
    // An option at the start of a line belongs to the line before, whose backslash was lost on the way.
    if (cursor.text.charAt(cursor.position) !== "-") endCommand(progress, null);
    return;
  }
  const operator = take(cursor, /&&|\|\||[;&|()]/y)?.[0];
  if (operator !== undefined) {
    endCommand(progress, operator);
    return;
  }
  if (!readRedirection(cursor, progress)) readCommandWord(cursor, progress);
}

function readRedirection(cursor: Cursor, progress: Progress): boolean {
  if (take(cursor, hereString)) {
    progress.input = readWord(cursor, progress.variables);
    return true;
  }
  const document = take(cursor, hereDocument);
  if (document) {
    const [, dash, single, double, bare] = document;
    const delimiter = single ?? double ?? bare ?? "";
    progress.documents.push({ delimiter, isQuoted: bare === undefined, isIndented: dash === "-" });
    return true;
  }
  if (!take(cursor, redirection)) return false;
  readWord(cursor, progress.variables);
  return true;
}

function readCommandWord(cursor: Cursor, progress: Progress): void {
  const isFirst = progress.words.every(({ text }) => text === "export");
  const name = isFirst ? take(cursor, assignment)?.[1] : undefined;
  const word = readWord(cursor, progress.variables);
  if (name === undefined) progress.words.push(word);
  else progress.variables.set(name, word);
}

/** `operator`: what stands behind the command; a pipe hands an `echo`'s words to the next one. */
function endCommand(progress: Progress, operator: string | null): void {
  const { words, input } = progress;
  if (words.length > 0) progress.commands.push({ words, input });
  progress.words = [];
  progress.input = operator === "|" ? readPiped(words, input) : null;
}

function readPiped(words: readonly ShellWord[], input: ShellWord | null): ShellWord | null {
  const [command, ...rest] = words;
  if (command?.text === "cat" && rest.length === 0) return input;
  if (command?.text !== "echo" && command?.text !== "printf") return null;
  return rest.findLast(({ text }) => !/^-\w+$/.test(text)) ?? null;
}

function readDocuments(cursor: Cursor, progress: Progress): void {
  for (const document of progress.documents) {
    progress.input = readDocument(cursor, document, progress.variables);
  }
  progress.documents = [];
}

/** Up to the line that is the delimiter and nothing else, or to the end of the text. */
function readDocument(
  cursor: Cursor,
  { delimiter, isQuoted, isIndented }: AwaitedDocument,
  variables: ReadonlyMap<string, ShellWord>,
): ShellWord {
  const start = cursor.position;
  const lines: string[] = [];
  while (cursor.position < cursor.text.length) {
    const line = take(cursor, /([^\n]*)\n?/y)?.[1] ?? "";
    const content = isIndented ? line.replace(/^\t+/, "") : line;
    if (content.replace(/\r$/, "") === delimiter) break;
    lines.push(`${content}\n`);
  }
  const body = lines.join("");
  if (isQuoted) return { text: body, open: [], offset: start };
  const builder = new WordBuilder(start);
  readExpanded(startCursor(body), builder, variables, null);
  return builder.build();
}

/** One word: quoted and bare pieces up to a blank or an operator. */
function readWord(cursor: Cursor, variables: ReadonlyMap<string, ShellWord>): ShellWord {
  const builder = new WordBuilder(cursor.position);
  while (cursor.position < cursor.text.length) {
    if (take(cursor, continuation)) continue;
    if (/[\s;&|<>()]/.test(cursor.text.charAt(cursor.position))) break;
    readPiece(cursor, builder, variables);
  }
  // A stray sign would otherwise be read for ever.
  if (builder.offset === cursor.position) cursor.position += 1;
  return builder.build();
}

function readPiece(cursor: Cursor, builder: WordBuilder, variables: ReadonlyMap<string, ShellWord>): void {
  const start = cursor.position;
  const plain = take(cursor, /[^\s'"\\$`;&|<>()]+/y);
  if (plain) {
    builder.add(plain[0]);
    return;
  }
  const opening = take(cursor, /\$?['"]|\\|`|\$/y)?.[0];
  switch (opening) {
    case "'":
      builder.add(takeUntil(cursor, "'", /[^']+/y, start));
      return;
    case "$'":
      builder.add(unescapeAnsiC(takeUntil(cursor, "'", /[^'\\]+|\\[\s\S]/y, start)));
      return;
    case '"':
    case '$"':
      readExpanded(cursor, builder, variables, start);
      return;
    case "\\":
      builder.add(take(cursor, /[\s\S]/y)?.[0] ?? "\\");
      return;
    default:
      cursor.position = start;
      readExpansion(cursor, builder, variables);
  }
}

/** Text in which variables count. `quoteStart`: where its `"` opens; null for a here-document, which the end closes. */
function readExpanded(
  cursor: Cursor,
  builder: WordBuilder,
  variables: ReadonlyMap<string, ShellWord>,
  quoteStart: number | null,
): void {
  while (cursor.position < cursor.text.length) {
    if (quoteStart !== null && take(cursor, /"/y)) return;
    const plain = take(cursor, quoteStart === null ? /[^\\$`]+/y : /[^"\\$`]+/y);
    if (plain) builder.add(plain[0]);
    else if (take(cursor, /\\\r?\n/y)) continue;
    else if (cursor.text.charAt(cursor.position) === "\\") builder.add(readQuotedEscape(cursor, quoteStart));
    else readExpansion(cursor, builder, variables);
  }
  if (quoteStart !== null) cursor.unclosedAt ??= quoteStart;
}

/** Between double quotes a backslash escapes few signs only, and stays before all others. */
function readQuotedEscape(cursor: Cursor, quoteStart: number | null): string {
  const escaped = take(cursor, quoteStart === null ? /\\([$`\\])/y : /\\([$`"\\])/y);
  return escaped?.[1] ?? take(cursor, /\\/y)?.[0] ?? "";
}

const variable = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/y;
const parameter = /\$\{([A-Za-z_]\w*)[^}\n]*\}/y;
const documentInside = /\$\(\s*cat\s*<<(-?)\s*(?:'([^'\n]*)'|"([^"\n]*)"|\\?([\w.-]+))[ \t]*\r?\n/y;

/** `$name`, `${name}`, `$(command)`, `` `command` `` or a `$` that is just one. */
function readExpansion(
  cursor: Cursor,
  builder: WordBuilder,
  variables: ReadonlyMap<string, ShellWord>,
): void {
  const start = cursor.position;
  const plain = take(cursor, variable);
  if (plain) {
    const name = plain[1] ?? plain[2] ?? "";
    const known = variables.get(name);
    if (known) builder.addWord(known);
    else builder.addOpen(plain[0], name);
    return;
  }
  const document = take(cursor, documentInside);
  if (document) {
    const [, dash, single, double, bare] = document;
    const delimiter = single ?? double ?? bare ?? "";
    const body = { delimiter, isQuoted: bare === undefined, isIndented: dash === "-" };
    const word = readDocument(cursor, body, variables);
    take(cursor, /\s*\)/y);
    // A command's output loses the line breaks at its end.
    builder.addWord({ ...word, text: word.text.replace(/\n+$/, "") });
    return;
  }
  const withDefault = take(cursor, parameter);
  if (withDefault) builder.addOpen(withDefault[0], withDefault[1]);
  else if (take(cursor, /`([^`]*)`/y)) builder.addOpen(cursor.text.slice(start, cursor.position));
  else if (take(cursor, /\$\(/y)) {
    skipCommand(cursor);
    const command = cursor.text.slice(start, cursor.position);
    builder.addOpen(command, /^\$\(\s*(\w+)/.exec(command)?.[1] ?? "value");
  } else builder.add(take(cursor, /[\s\S]/y)?.[0] ?? "");
}

/** Up to the bracket that closes a `$(`; quotes hide brackets. */
function skipCommand(cursor: Cursor): void {
  let depth = 1;
  while (depth > 0 && cursor.position < cursor.text.length) {
    const piece = take(cursor, /'[^']*'|"(?:[^"\\]|\\[\s\S])*"|[\s\S]/y)?.[0];
    if (piece === "(") depth += 1;
    if (piece === ")") depth -= 1;
  }
}
