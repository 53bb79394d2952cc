import {
  jsonLiteral,
  type Literal,
  listLiteral,
  objectLiteral,
  openLiteral,
  textLiteral,
} from "@/lib/code/import/literal";
import type { PowershellToken } from "@/lib/code/import/shell/powershell-words";
import { respellNumber } from "@/lib/code/import/source/text-escapes";

/** Tokens that are read one after the other. `variables`: what the snippet has given a value so far, in lower case. */
export type TokenQueue = {
  readonly tokens: readonly PowershellToken[];
  position: number;
  readonly variables: Map<string, Literal>;
};

/** Deeper tables are left alone: nobody writes them by hand. */
const deepest = 60;

export function peekToken({ tokens, position }: TokenQueue): PowershellToken | undefined {
  return tokens[position];
}

/** True, and past it, where the next token is that sign. */
export function takeSign(queue: TokenQueue, sign: string): boolean {
  const token = peekToken(queue);
  if (token?.kind !== "sign" || token.sign !== sign) return false;
  queue.position += 1;
  return true;
}

/** A value with what it is piped through: `ConvertTo-Json` leaves it the value that it is. */
export function readPowershellValue(queue: TokenQueue, depth = 0): Literal {
  const value = readSimpleValue(queue, depth);
  while (takeSign(queue, "|")) skipCommand(queue);
  return value;
}

function skipCommand(queue: TokenQueue): void {
  for (let token = peekToken(queue); token; token = peekToken(queue)) {
    const isEnd = token.kind === "line" || (token.kind === "sign" && [")", "}", "|"].includes(token.sign));
    if (isEnd) return;
    queue.position += 1;
  }
}

function readSimpleValue(queue: TokenQueue, depth: number): Literal {
  const token = peekToken(queue);
  if (!token || depth > deepest) return openLiteral("", "value");
  if (takeSign(queue, "@{")) return readTable(queue, depth);
  if (takeSign(queue, "@(")) return readArray(queue, depth);
  if (takeSign(queue, "(")) {
    const inner = readPowershellValue(queue, depth + 1);
    takeSign(queue, ")");
    return inner;
  }
  queue.position += 1;
  switch (token.kind) {
    case "text":
      return textLiteral(token.word.text, token.word.open);
    case "variable":
      return readVariable(queue, token.name);
    case "word":
      return readWord(queue, token.word.text, depth);
    default:
      return openLiteral("", "value");
  }
}

function readVariable({ variables }: TokenQueue, name: string): Literal {
  const lower = name.toLowerCase();
  if (/^(?:true|false|null)$/.test(lower)) return jsonLiteral(lower);
  return variables.get(lower) ?? openLiteral(`$${name}`, name.replace(/^env:/i, ""));
}

/** A number, a type such as `[ordered]` before its value, or a bare word. */
function readWord(queue: TokenQueue, word: string, depth: number): Literal {
  if (/^\[[\w.]+\]$/.test(word)) return readSimpleValue(queue, depth + 1);
  const [, sign = "", digits = ""] = /^(-?)(.*)$/s.exec(word) ?? [];
  const spelling = /^[\d.]/.test(digits) ? respellNumber(digits) : null;
  return spelling === null ? textLiteral(word) : jsonLiteral(`${sign}${spelling}`);
}

/** `@{ key = value; … }`, the first bracket taken already. */
function readTable(queue: TokenQueue, depth: number): Literal {
  const members: [string, Literal][] = [];
  while (queue.position < queue.tokens.length && !takeSign(queue, "}")) {
    const key = readKey(peekToken(queue));
    queue.position += 1;
    if (key !== null && takeSign(queue, "=")) members.push([key, readPowershellValue(queue, depth + 1)]);
  }
  return objectLiteral(members);
}

function readKey(token: PowershellToken | undefined): string | null {
  return token?.kind === "word" || token?.kind === "text" ? token.word.text : null;
}

function readArray(queue: TokenQueue, depth: number): Literal {
  const items: Literal[] = [];
  while (queue.position < queue.tokens.length && !takeSign(queue, ")")) {
    const token = peekToken(queue);
    if (token?.kind === "line" || takeSign(queue, ",")) {
      if (token?.kind === "line") queue.position += 1;
      continue;
    }
    items.push(readPowershellValue(queue, depth + 1));
  }
  return listLiteral(items);
}
