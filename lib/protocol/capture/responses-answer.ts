import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** True for a response as one JSON body, and for an error in its place. Servers leave out fields freely. */
export function isResponsesAnswer(value: unknown): value is JsonObject {
  if (!isJsonObject(value)) return false;
  return value.object === "response" || Array.isArray(value.output) || isJsonObject(value.error);
}
