import { readObjectText } from "@/components/form/field-state";
import { isJsonObject } from "@/lib/protocol/json";
import { type JsonPath, parseJson } from "@/lib/protocol/json/json-text";

/** A server's word that one parameter is to blame for a failed run. */
export type Refusal = {
  /** As the server wrote it: `tools[0].name`. */
  param: string;
  path: JsonPath;
  message: string | null;
  /** The key that "Remove it and run again" takes out; null where the request has no such key, or needs it. */
  removable: JsonPath | null;
  /** The key to blame, and its text in the request that was refused; undefined where that had no such key. */
  key: JsonPath;
  sent: string | undefined;
};

/** The way into the request that an upstream's `param` names: `metadata.x`, `tools[0].name`. */
export function readParamPath(param: string): JsonPath {
  const parts = param.match(/[^.[\]]+/g) ?? [];
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** What a failed run says about a parameter. `sentBody`: the body of that run. */
export function readRefusal(problem: {
  param: string;
  message: string | null;
  sentBody: string;
}): Refusal | null {
  const { param, message, sentBody } = problem;
  const path = readParamPath(param);
  if (path.length === 0 || !isJsonObject(parseJson(sentBody))) return null;
  const key = toObjectKey(path);
  const sent = readObjectText(sentBody, key);
  const isRemovable = sent !== undefined && !isNeeded(key);
  return { param, path, message, removable: isRemovable ? key : null, key, sent };
}

/** Nothing can be asked without these: to take them out would only bring the next refusal. */
function isNeeded(key: JsonPath): boolean {
  return key.length === 1 && (key[0] === "model" || key[0] === "input");
}

/** A refusal stands for as long as the request still holds there what was sent. `text`: a JSON object. */
export function isStanding({ key, sent }: Refusal, text: string): boolean {
  return readObjectText(text, key) === sent;
}

/** An element cannot leave its list without moving the others: the list goes as a whole. */
function toObjectKey(path: JsonPath): JsonPath {
  const index = path.findIndex((key) => typeof key === "number");
  return index <= 0 ? path : path.slice(0, index);
}
