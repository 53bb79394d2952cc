import type * as z from "zod/mini";
import { isJsonObject } from "@/lib/protocol/json";
import type { RequestField } from "@/lib/protocol/request/request-fields";

/** True where the value is of the kind that the field's schema begins with (a list, an object, a text): no look inside. */
export function hasShape({ schema }: Pick<RequestField, "schema">, value: unknown): boolean {
  return isOfKind((schema as unknown as z.core.$ZodTypes)._zod.def, value);
}

function isOfKind(def: z.core.$ZodTypes["_zod"]["def"], value: unknown): boolean {
  switch (def.type) {
    case "nullable":
    case "optional":
      return isOfKind((def.innerType as z.core.$ZodTypes)._zod.def, value);
    case "union":
      return def.options.some((option) => isOfKind((option as z.core.$ZodTypes)._zod.def, value));
    case "array":
      return Array.isArray(value);
    case "object":
    case "record":
      return isJsonObject(value);
    default:
      return typeof value === "string";
  }
}
