import { isJsonObject } from "@/lib/protocol/json";
import type { ToolControl, ValueForm } from "@/lib/protocol/request/tool-options";

/** The shape in which a value came; undefined where it is none of them. */
export function findForm(forms: readonly ValueForm[], value: unknown): ValueForm | undefined {
  return forms.find(({ test }) => hasForm(test, value));
}

function hasForm(test: ValueForm["test"], value: unknown): boolean {
  if ("word" in test) return value === test.word;
  if ("types" in test) return isJsonObject(value) && test.types.some((type) => type === value.type);
  switch (test.any) {
    case "text":
      return typeof value === "string";
    case "list":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
  }
}

/** True where a control can show the value whole, so that nothing of it is hidden or lost; else it is JSON. */
export function canShow(control: ToolControl, value: unknown): boolean {
  switch (control.kind) {
    case "text":
    case "secret":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "tristate":
      return typeof value === "boolean";
    case "choice":
      return typeof value === "string";
    case "texts":
    case "set":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string");
    case "secrets":
      return isJsonObject(value) && Object.values(value).every((entry) => typeof entry === "string");
    case "object":
    case "schema":
      return isJsonObject(value);
    case "forms":
      return findForm(control.forms, value) !== undefined;
    case "list":
    case "tools":
      return Array.isArray(value);
    case "json":
      return true;
  }
}
