import { finishCall } from "@/lib/code/import/finish-request";
import type { CallBody } from "@/lib/code/import/http-call";
import type { ImportedRequest, ImportSource, UnreadableImport } from "@/lib/code/import/import-result";
import { asText, type Literal, type ObjectLiteral } from "@/lib/code/import/literal";
import type { CodeCall } from "@/lib/code/import/source/code-text";
import { headerPairs } from "@/lib/code/import/source/header-pairs";

/** Members by which an object is a call's options and not its body. */
const optionNames = ["body", "data", "json", "content", "headers", "method", "url"];
const bodyNames = ["json", "body", "data", "content"];

/**
 * A call such as `fetch(url, { method, headers, body })`, `requests.post(url, json=…)` or
 * `connection.request("POST", path, body, headers)`. Null where it posts nothing like a request. `baseUrl`: what a
 * path alone begins behind.
 */
export function readHttpCall(
  source: ImportSource,
  { positional, named }: CodeCall,
  method: string | null,
  baseUrl: string,
): ImportedRequest | UnreadableImport | null {
  const texts = positional.map(asText).filter((text) => text !== undefined);
  const objects = positional.filter((literal) => literal.kind === "object");
  const options = [named, ...objects].filter(isOptions);
  const spelledMethod = texts.find(({ value }) => /^[A-Z]{3,7}$/.test(value))?.value;
  const address = texts.find(({ value }) => /[/{]/.test(value) && !isJsonText(value));
  const find = (name: string) => options.map(({ members }) => members.get(name)).find((value) => value);
  const body = readBody([
    ...bodyNames.map(find),
    ...objects.filter((object) => !isOptions(object)),
    ...texts.filter(({ value }) => isJsonText(value)),
  ]);
  const path = address?.value ?? asText(find("url"))?.value ?? "";
  const url = path.startsWith("/") ? `${baseUrl.replace(/\/+$/, "")}${path}` : path;
  if (!body || !(isOurs(url) || looksLikeOurs(body))) return null;
  const plainHeaders = objects.filter((object) => isOptions(object) || object.members.has("Content-Type"));
  const headers = find("headers") ?? plainHeaders.find(({ members }) => members.has("Content-Type"));
  return finishCall(source, {
    method: (asText(find("method"))?.value ?? method ?? spelledMethod ?? "POST").toUpperCase(),
    url,
    headers: headerPairs(headers),
    body,
    notes: [],
  });
}

function isOptions({ members }: ObjectLiteral): boolean {
  return optionNames.some((name) => members.has(name)) && !members.has("model");
}

function isJsonText(text: string): boolean {
  return /^\s*\{\s*(?:"|\\"|\})/.test(text);
}

function readBody(candidates: readonly (Literal | undefined)[]): CallBody | null {
  for (const literal of candidates) {
    if (literal?.kind === "object" && !literal.members.has("Content-Type"))
      return { kind: "literal", literal };
    if (literal?.kind === "text") return { kind: "text", text: literal.value, open: literal.open };
  }
  return null;
}

function isOurs(url: string): boolean {
  return /\/(?:responses|chat\/completions)\/?(?:[?#]|$)/.test(url);
}

function looksLikeOurs(body: CallBody): boolean {
  if (body.kind === "text") return /"(?:input|messages)"\s*:/.test(body.text);
  return (
    body.literal.kind === "object" &&
    (body.literal.members.has("input") || body.literal.members.has("messages"))
  );
}
