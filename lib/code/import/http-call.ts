import type { ImportNote, ImportTarget } from "@/lib/code/import/import-result";
import type { Literal, OpenExpression } from "@/lib/code/import/literal";

/** A call over HTTP, as some text spells it. */
export type HttpCall = {
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: CallBody | null;
  notes: readonly ImportNote[];
};

/** Bytes as they would go out, or a value that the code would print itself. */
export type CallBody =
  | { kind: "text"; text: string; open: readonly OpenExpression[] }
  | { kind: "literal"; literal: Literal };

/** Headers that any client sends by itself, or that say nothing which the page does not say too. */
const usualHeaders =
  /^(?:accept(?:-.*)?|content-(?:type|length|encoding)|user-agent|host|connection|origin|referer|dnt|te|pragma|priority|cache-control|expect|transfer-encoding|upgrade-insecure-requests|sec-.*|:.*|x-stainless-.*|authority|if-none-match)$/i;

const keyName =
  /auth|token|secret|cookie|session|passw|credential|signature|(?:^|[-_])(?:api)?-?key|^(?:key|sig|code|apikey)$/i;

/** True for a header, a query parameter or an argument that is there to carry a key. */
export function isKeyName(name: string): boolean {
  return keyName.test(name);
}

/** What is said of a header or query parameter that is a key by its name; nothing where it is empty. */
function noteKey(place: string, value: string): ImportNote[] {
  const secret = value.replace(/^\s*(?:Bearer|Basic|Token)\b/i, "").trim();
  if (secret === "") return [];
  return [{ code: isReference(secret) ? "key_by_reference" : "key_dropped", place }];
}

/** A variable's name or a stand-in such as `<your key>`, where a key would be. */
export function isReference(secret: string): boolean {
  return /^(?:\{\{.*\}\}|\$\{?\w+\}?|%\w+%|<[^>]*>|\[[^\]]*\]|your[-_ ].*|\*+|\.{3}|x{3,})$/i.test(secret);
}

/** Headers are not carried over: the server has keys of its own, and the rest of a request is its body. */
export function noteHeaders(headers: HttpCall["headers"]): ImportNote[] {
  const unusual = headers.filter(([name]) => !usualHeaders.test(name));
  const keys = unusual.filter(([name]) => isKeyName(name));
  const others = unusual.filter(([name]) => !isKeyName(name));
  const names = others.map(([name]) => name).filter((name) => name !== "");
  return [
    ...keys.flatMap(([name, value]) => noteKey(name, value)),
    ...(names.length > 0 ? [{ code: "headers_dropped", names: names.join(", ") } as const] : []),
  ];
}

const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i;

/** What an address says: where the request was to go, and what of it is lost. Any text is an address of some kind. */
export function readAddress(
  method: string,
  address: string,
): { target: ImportTarget | null; notes: ImportNote[] } {
  const trimmed = address.trim();
  if (trimmed === "") return { target: null, notes: [] };
  const absolute = trimmed.startsWith("/") || trimmed.startsWith("{{") || hasScheme.test(trimmed);
  const [withoutHash = ""] = (absolute ? trimmed : `https://${trimmed}`).split("#");
  const [place = "", query = ""] = withoutHash.split(/\?(.*)/s);
  const [, scheme = "", authority = "", path = ""] =
    /^([a-z][a-z\d+.-]*:\/\/)?([^/]*)(.*)$/is.exec(place) ?? [];
  const [, credentials, host = ""] = /^(?:(.*)@)?([^@]*)$/s.exec(authority) ?? [];
  const isOpen = host === "" || host.includes("{{");
  return {
    target: { method, url: `${scheme}${host}${path}`, host: isOpen ? null : host.toLowerCase() },
    notes: [
      ...(credentials ? [{ code: "key_dropped", place: "URL" } as const] : []),
      ...noteQuery(query),
      ...notePath(path),
    ],
  };
}

function noteQuery(query: string): ImportNote[] {
  const parameters = query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => pair.split(/=(.*)/s));
  const isKey = ([name = ""]: string[]) => isKeyName(name);
  const names = parameters.filter((pair) => !isKey(pair)).map(([name = ""]) => name);
  return [
    ...parameters.filter(isKey).flatMap(([name = "", value = ""]) => noteKey(`?${name}=`, value)),
    ...(names.length > 0 ? [{ code: "query_dropped", names: names.join(", ") } as const] : []),
  ];
}

const knownPath = /\/(?:responses|chat\/completions)\/?$/i;

function notePath(path: string): ImportNote[] {
  return path === "" || path === "/" || knownPath.test(path) ? [] : [{ code: "other_path", path }];
}

/** The name of the interface that an address belongs to, where it is one whose bodies are no such requests. */
export function findOtherApi(url: string): string | null {
  const path = url.split(/[?#]/)[0] ?? "";
  return (
    /\/(?:embeddings|messages|moderations|completions|images\/\w+|audio\/\w+|files|batches|realtime\S*|rerank)\/?$|:(?:stream)?generateContent$/i.exec(
      knownPath.test(path) ? "" : path,
    )?.[0] ?? null
  );
}

/** True where an address is that of a chat, so that the body is one too. */
export function isChatAddress(url: string): boolean {
  return /\/chat\/completions\/?$/i.test(url.split(/[?#]/)[0] ?? "");
}
