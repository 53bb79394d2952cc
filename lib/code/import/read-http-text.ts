import { finishCall } from "@/lib/code/import/finish-request";
import type { ImportResult } from "@/lib/code/import/import-result";

/** `POST /v1/responses HTTP/1.1`, or the first line of a request in an editor's .http file. */
const requestLine = /^\s*(?:###[^\n]*\n\s*)?(GET|POST|PUT|PATCH|DELETE) +(\S+)(?: +HTTP\/[\d.]+)?[ \t]*\r?\n/;

export function isHttpText(text: string): boolean {
  return requestLine.test(text);
}

/** A request as it goes over the wire: its line, headers up to an empty line, its body. */
export function readHttpText(text: string): ImportResult {
  const [line = "", method = "", target = ""] = requestLine.exec(text) ?? [];
  const rest = text.slice(line.length);
  const [head = "", ...bodyParts] = rest.startsWith("\n") ? ["", rest.slice(1)] : rest.split(/\r?\n\r?\n/);
  const body = bodyParts.join("\n\n");
  const headers = head.split(/\r?\n/).flatMap((header): [string, string][] => {
    const [name = "", value = ""] = header.split(/:(.*)/s);
    return name.trim() === "" ? [] : [[name.trim(), value.trim()]];
  });
  const host = headers.find(([name]) => name.toLowerCase() === "host")?.[1] ?? "";
  const url = target.startsWith("/") && host !== "" ? `https://${host}${target}` : target;
  return finishCall("http", {
    method,
    url,
    headers,
    body: body.trim() === "" ? null : { kind: "text", text: body, open: [] },
    notes: [],
  });
}
