import type { SyntaxNode } from "@lezer/common";
import { finishBody } from "@/lib/code/import/finish-request";
import type { ImportResult, ImportSource } from "@/lib/code/import/import-result";
import { listOpenExpressions, type ObjectLiteral } from "@/lib/code/import/literal";
import { type CodeText, canBeCode, countErrors } from "@/lib/code/import/source/code-text";
import { parsePython } from "@/lib/code/import/source/python-code";
import { readPythonValue } from "@/lib/code/import/source/read-python-value";
import { readScriptValue } from "@/lib/code/import/source/read-script-value";
import { parseScript } from "@/lib/code/import/source/script-code";

type LooseObject = { source: ImportSource; literal: ObjectLiteral; openCount: number };

/**
 * A Python dictionary or an object of JavaScript, pasted alone: `{'model': 'gpt-5.4', 'stream': True}`. Of both
 * readings the one that leaves less open is taken; null where neither grammar takes the text.
 */
export function readLooseObject(text: string): ImportResult | null {
  if (!canBeCode(text)) return null;
  const bare = text.trim().replace(/;$/, "");
  const python = readOnly("python", parsePython(bare), "DictionaryExpression", readPythonValue);
  const script = readOnly("typescript", parseScript(`(${bare})`), "ObjectExpression", readScriptValue);
  const [best] = [python, script]
    .filter((reading) => reading !== null)
    .toSorted((one, other) => one.openCount - other.openCount);
  if (!best) return null;
  const { source, literal } = best;
  return finishBody({
    source,
    body: { kind: "literal", literal },
    target: null,
    isChat: null,
    line: null,
    notes: [],
  });
}

function readOnly(
  source: ImportSource,
  code: CodeText,
  kind: string,
  read: (code: CodeText, node: SyntaxNode) => ReturnType<typeof readPythonValue>,
): LooseObject | null {
  if (countErrors(code.tree) > 0) return null;
  const node = findFirst(code, kind);
  const literal = node && read(code, node);
  return literal?.kind === "object"
    ? { source, literal, openCount: listOpenExpressions(literal).length }
    : null;
}

function findFirst(code: CodeText, kind: string): SyntaxNode | null {
  let found: SyntaxNode | null = null;
  code.tree.iterate({
    enter({ name, node }) {
      if (name === kind) found ??= node;
      return found === null;
    },
  });
  return found;
}
