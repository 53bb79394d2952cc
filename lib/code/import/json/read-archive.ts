import { finishCall } from "@/lib/code/import/finish-request";
import type { HttpCall } from "@/lib/code/import/http-call";
import type { ImportedRequest, ImportSource, UnreadableImport } from "@/lib/code/import/import-result";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { readValueText } from "@/lib/protocol/json/json-text";

export type ArchiveReading = { source: ImportSource; requests: (ImportedRequest | UnreadableImport)[] };

/** The calls in a HAR, one of its entries or a Postman collection, or a line of a batch; null for any other JSON. `json`: its text. */
export function readArchive(value: JsonObject, json: string): ArchiveReading | null {
  const entries = isJsonObject(value.log) ? value.log.entries : undefined;
  if (Array.isArray(entries)) return { source: "har", requests: readCalls("har", entries, callFromHar) };
  if (Array.isArray(value.item) && isJsonObject(value.info)) {
    return {
      source: "postman",
      requests: readCalls("postman", listPostmanItems(value.item, 0), callFromPostman),
    };
  }
  if (isJsonObject(value.request)) {
    const source = "postData" in value.request || "httpVersion" in value.request ? "har" : "postman";
    const read = source === "har" ? callFromHar : callFromPostman;
    return { source, requests: readCalls(source, [value], read) };
  }
  if (isJsonObject(value.body) && typeof value.url === "string") {
    return { source: "batch", requests: readCalls("batch", [value], (line) => callFromBatch(line, json)) };
  }
  return null;
}

function readCalls(
  source: ImportSource,
  entries: readonly unknown[],
  readCall: (entry: JsonObject) => HttpCall | null,
): (ImportedRequest | UnreadableImport)[] {
  return entries
    .filter(isJsonObject)
    .map(readCall)
    .filter((call) => call !== null)
    .map((call) => finishCall(source, call));
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Of all that a browser has loaded, what was posted as JSON to an address of ours. */
function callFromHar({ request }: JsonObject): HttpCall | null {
  if (!isJsonObject(request)) return null;
  const body = isJsonObject(request.postData) ? text(request.postData.text) : "";
  const url = text(request.url);
  const isOurs = /\/(?:responses|chat\/completions)\/?$/.test(url.split(/[?#]/)[0] ?? "");
  const looksLikeOurs = /"model"\s*:/.test(body) && /"(?:input|messages)"\s*:/.test(body);
  if (body === "" || !(isOurs || looksLikeOurs)) return null;
  return {
    method: text(request.method).toUpperCase(),
    url,
    headers: readPairs(request.headers, "name"),
    body: { kind: "text", text: body, open: [] },
    notes: [],
  };
}

function readPairs(list: unknown, nameKey: "name" | "key"): [string, string][] {
  if (!Array.isArray(list)) return [];
  return list
    .filter(isJsonObject)
    .filter((pair) => pair.disabled !== true)
    .map((pair) => [text(pair[nameKey]), text(pair.value)]);
}

/** Folders of a collection nest; nobody nests them deeper than this. */
const deepestFolder = 32;

function listPostmanItems(items: readonly unknown[], depth: number): JsonObject[] {
  return items
    .filter(isJsonObject)
    .flatMap((item) =>
      Array.isArray(item.item) && depth < deepestFolder ? listPostmanItems(item.item, depth + 1) : [item],
    );
}

function callFromPostman({ request }: JsonObject): HttpCall | null {
  if (!isJsonObject(request)) return null;
  const body = isJsonObject(request.body) ? text(request.body.raw) : "";
  const hasKey = isJsonObject(request.auth) && text(request.auth.type) !== "noauth";
  const url = isJsonObject(request.url) ? text(request.url.raw) : text(request.url);
  return {
    method: text(request.method).toUpperCase(),
    url,
    headers: readPairs(request.header, "key"),
    body: body === "" ? null : { kind: "text", text: body, open: [] },
    notes: hasKey ? [{ code: "key_dropped", place: "auth" }] : [],
  };
}

function callFromBatch({ url, method }: JsonObject, json: string): HttpCall {
  return {
    method: text(method).toUpperCase() || "POST",
    url: text(url),
    headers: [],
    body: { kind: "text", text: readValueText(json, ["body"]) ?? "", open: [] },
    notes: [],
  };
}
