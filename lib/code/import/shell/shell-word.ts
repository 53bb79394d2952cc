import { nameExpression, type OpenExpression, placeholder } from "@/lib/code/import/literal";

/** One word of a command line, its quotes undone. `open`: what only a running shell would know. */
export type ShellWord = { text: string; open: readonly OpenExpression[]; offset: number };

/** `input`: what a here-document or an `echo` before a pipe hands over. */
export type ShellCommand = { words: readonly ShellWord[]; input: ShellWord | null };

export type ShellReading =
  | { kind: "commands"; commands: readonly ShellCommand[] }
  /** A quote that opens at `offset` is never closed. */
  | { kind: "unclosed"; offset: number };

/** A place in a text that readers move along. `unclosedAt`: where the first quote opened that never closes. */
export type Cursor = { readonly text: string; position: number; unclosedAt: number | null };

export function startCursor(text: string): Cursor {
  return { text, position: 0, unclosedAt: null };
}

/** What matches right here, which is then behind the cursor. `pattern` has to be sticky. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.position;
  const match = pattern.exec(cursor.text);
  if (match) cursor.position += match[0].length;
  return match;
}

/**
 * What stands before `closing`, which is then passed. In steps: one pattern over a text of megabytes would outgrow
 * the stack of the browser's engine. `escaped`: what hides a closing sign, sticky too. `start`: where the quote
 * opened; where it never closes, the rest of the text is taken.
 */
export function takeUntil(cursor: Cursor, closing: string, escaped: RegExp, start: number): string {
  const from = cursor.position;
  while (cursor.position < cursor.text.length) {
    if (take(cursor, escaped)) continue;
    if (cursor.text.charAt(cursor.position) === closing) {
      cursor.position += 1;
      return cursor.text.slice(from, cursor.position - 1);
    }
    cursor.position += 1;
  }
  cursor.unclosedAt ??= start;
  return cursor.text.slice(from);
}

/** A word in the making. */
export class WordBuilder {
  readonly #pieces: string[] = [];
  readonly #open: OpenExpression[] = [];

  constructor(readonly offset: number) {}

  add(text: string): void {
    this.#pieces.push(text);
  }

  /** What another word holds. */
  addWord({ text, open }: Pick<ShellWord, "text" | "open">): void {
    this.#pieces.push(text);
    this.#open.push(...open);
  }

  addOpen(expression: string, name = nameExpression(expression)): void {
    const open = { expression, name };
    this.#pieces.push(placeholder(open));
    this.#open.push(open);
  }

  build(): ShellWord {
    return { text: this.#pieces.join(""), open: this.#open, offset: this.offset };
  }
}

/** The commands, unless a quote was left open. */
export function endReading({ unclosedAt }: Cursor, commands: readonly ShellCommand[]): ShellReading {
  return unclosedAt === null ? { kind: "commands", commands } : { kind: "unclosed", offset: unclosedAt };
}
