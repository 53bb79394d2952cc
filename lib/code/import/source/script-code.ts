import { parser } from "@lezer/javascript";
import { objectLiteral } from "@/lib/code/import/literal";
import {
  addBinding,
  type Binding,
  type CodeCall,
  type CodeText,
  childrenOf,
  mostValues,
  textOf,
} from "@/lib/code/import/source/code-text";
import { readScriptArguments } from "@/lib/code/import/source/read-script-value";

const typescript = parser.configure({ dialect: "ts" });

/** A snippet in JavaScript or TypeScript with the names that it gives a value. */
export function parseScript(text: string): CodeText {
  const tree = typescript.parse(text);
  const bindings = new Map<string, Binding[]>();
  tree.iterate({
    enter({ name, node }) {
      if (name !== "VariableDeclaration" && name !== "AssignmentExpression") return;
      const parts = childrenOf(node);
      for (const [index, part] of parts.entries()) {
        const next = parts.slice(index + 1).find(({ name: kind }) => kind !== "TypeAnnotation");
        const isTarget = part.name === "VariableDefinition" || part.name === "VariableName";
        const value = next?.name === "Equals" ? next.nextSibling : null;
        if (isTarget && value) addBinding(bindings, text.slice(part.from, part.to), value);
      }
    },
  });
  return { text, tree, bindings, budget: { left: mostValues } };
}

/** As `listPythonCalls`; `new Client(…)` is a call too. */
export function listScriptCalls(code: CodeText, isWanted: (callee: string) => boolean): CodeCall[] {
  const calls: CodeCall[] = [];
  code.tree.iterate({
    enter({ name, node }) {
      if (name !== "CallExpression" && name !== "NewExpression") return;
      const parts = childrenOf(node).filter((part) => part.name !== "new");
      const [callee] = parts;
      const list = parts.find((part) => part.name === "ArgList") ?? null;
      const written = callee ? textOf(code, callee).replaceAll(/\s+|\?(?=\.)/g, "") : "";
      if (!isWanted(written)) return;
      const positional = readScriptArguments(code, list);
      calls.push({ callee: written, from: node.from, to: node.to, positional, named: objectLiteral([]) });
    },
  });
  return calls;
}
