import { finishCall } from "@/lib/code/import/finish-request";
import type { CallBody } from "@/lib/code/import/http-call";
import type { ImportedRequest, UnreadableImport } from "@/lib/code/import/import-result";
import { asText, type Literal } from "@/lib/code/import/literal";
import {
  peekToken,
  readPowershellValue,
  type TokenQueue,
  takeSign,
} from "@/lib/code/import/shell/powershell-values";
import type { PowershellToken } from "@/lib/code/import/shell/powershell-words";
import { headerPairs } from "@/lib/code/import/source/header-pairs";

const invokeName = /^(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)$/i;

/** The calls of `Invoke-RestMethod` and its kin, with the variables that are set above them. */
export function readInvocations(tokens: readonly PowershellToken[]): (ImportedRequest | UnreadableImport)[] {
  const queue: TokenQueue = { tokens, position: 0, variables: new Map() };
  const found: (ImportedRequest | UnreadableImport)[] = [];
  while (queue.position < tokens.length) {
    const token = peekToken(queue);
    queue.position += 1;
    if (token?.kind === "variable" && takeSign(queue, "=")) {
      if (!isInvocation(peekToken(queue))) {
        queue.variables.set(token.name.toLowerCase(), readPowershellValue(queue));
      }
    } else if (isInvocation(token)) found.push(readInvocation(queue));
  }
  return found;
}

function isInvocation(token: PowershellToken | undefined): boolean {
  return token?.kind === "word" && invokeName.test(token.word.text);
}

function readInvocation(queue: TokenQueue): ImportedRequest | UnreadableImport {
  const parameters = readParameters(queue);
  const text = (name: string) => asText(parameters.get(name))?.value ?? "";
  return finishCall("powershell", {
    method: text("method").toUpperCase() || "GET",
    url: text("uri"),
    headers: headerPairs(parameters.get("headers")),
    body: readBody(parameters.get("body")),
    notes: [],
  });
}

/** `-Name value` up to the end of the line, `@name` for a table of them; a value without a name is the address. */
function readParameters(queue: TokenQueue): Map<string, Literal> {
  const parameters = new Map<string, Literal>();
  for (let token = peekToken(queue); token; token = peekToken(queue)) {
    if (token.kind === "line" || (token.kind === "sign" && token.sign === "|")) break;
    const word = token.kind === "word" ? token.word.text : "";
    if (word.startsWith("-")) {
      queue.position += 1;
      const next = peekToken(queue);
      const isSwitch = next?.kind === "line" || (next?.kind === "word" && /^-[A-Za-z]/.test(next.word.text));
      if (!isSwitch) parameters.set(word.slice(1).toLowerCase(), readPowershellValue(queue));
    } else if (word.startsWith("@")) {
      queue.position += 1;
      const table = queue.variables.get(word.slice(1).toLowerCase());
      if (table?.kind === "object") {
        for (const [name, value] of table.members) parameters.set(name.toLowerCase(), value);
      }
    } else parameters.set("uri", readPowershellValue(queue));
  }
  return parameters;
}

function readBody(body: Literal | undefined): CallBody | null {
  const text = asText(body);
  if (text) return { kind: "text", text: text.value, open: text.open };
  return body?.kind === "object" ? { kind: "literal", literal: body } : null;
}
