import { isJsonObject } from "@/lib/protocol/json";
import type { RequestField } from "@/lib/protocol/request/request-fields";

/** True where the value is of the kind that the field takes (a list, an object, a text): no look inside. */
export function hasShape({ control }: Pick<RequestField, "control">, value: unknown): boolean {
  const isText = typeof value === "string";
  switch (control.kind) {
    case "group":
      return isJsonObject(value);
    case "json":
      if (control.takes === "list") return Array.isArray(value);
      return isJsonObject(value) || (control.takes === "word_or_object" && isText);
    case "text":
      if (control.or === "list") return isText || Array.isArray(value);
      return isText || (control.or === "object" && isJsonObject(value));
    default:
      return isText;
  }
}
