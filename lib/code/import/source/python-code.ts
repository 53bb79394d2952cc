import { parser } from "@lezer/python";
import { type Literal, type ObjectLiteral, objectLiteral } from "@/lib/code/import/literal";
import {
  addBinding,
  type Binding,
  type CodeCall,
  type CodeText,
  childrenOf,
  mostValues,
  textOf,
} from "@/lib/code/import/source/code-text";
import { schemaFormat } from "@/lib/code/import/source/json-schema";
import { readPydanticSchema } from "@/lib/code/import/source/pydantic-schema";
import { readPythonArguments } from "@/lib/code/import/source/read-python-value";

/** A Python snippet with the names that it gives a value. What cannot be parsed is passed over. */
export function parsePython(text: string): CodeText {
  const tree = parser.parse(text);
  const bindings = new Map<string, Binding[]>();
  tree.iterate({
    enter({ name, node }) {
      if (name !== "AssignStatement") return;
      const parts = childrenOf(node).filter((part) => part.name !== "TypeDef");
      const value = parts.at(-1);
      // `a = b = 3` gives both the value; `a, b = 1, 2` and `a["k"] = 3` give no name one.
      const isPlain = parts.every((part, index) =>
        index % 2 === 0
          ? index === parts.length - 1 || part.name === "VariableName"
          : part.name === "AssignOp",
      );
      if (!value || !isPlain || parts.length < 3) return;
      for (const target of parts.slice(0, -1)) {
        if (target.name === "VariableName") addBinding(bindings, text.slice(target.from, target.to), value);
      }
    },
  });
  return { text, tree, bindings, budget: { left: mostValues } };
}

/** The calls whose callee is wanted, in the order of the text. */
export function listPythonCalls(code: CodeText, isWanted: (callee: string) => boolean): CodeCall[] {
  const calls: CodeCall[] = [];
  code.tree.iterate({
    enter({ name, node }) {
      if (name !== "CallExpression") return;
      const [callee, list] = childrenOf(node);
      const written = callee ? textOf(code, callee).replaceAll(/\s+/g, "") : "";
      if (!isWanted(written)) return;
      const { positional, named } = readPythonArguments(code, list ?? null);
      calls.push({
        callee: written,
        from: node.from,
        to: node.to,
        positional,
        named: readModels(code, named),
      });
    },
  });
  return calls;
}

/** A model that stands for the form of the text (`text_format=Event`) as the format that the library makes of it. */
function readModels(code: CodeText, { members, open }: ObjectLiteral): ObjectLiteral {
  const entries = [...members].map(([name, value]): [string, Literal] => {
    if (value.kind !== "open" || !/^(?:text|response)_format$/.test(name)) return [name, value];
    const { expression } = value.open;
    const schema = readPydanticSchema(code, expression);
    return [name, schema ? schemaFormat(expression, schema) : value];
  });
  return objectLiteral(entries, open);
}
