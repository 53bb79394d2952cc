import { finishCall } from "@/lib/code/import/finish-request";
import type { CallBody } from "@/lib/code/import/http-call";
import type { ImportedRequest, ImportNote, UnreadableImport } from "@/lib/code/import/import-result";
import { literalFromJson } from "@/lib/code/import/json/literal-from-json";
import { type Literal, objectLiteral, textLiteral } from "@/lib/code/import/literal";
import type { ShellCommand, ShellWord } from "@/lib/code/import/shell/shell-word";
import { parseJson } from "@/lib/protocol/json/json-text";

/** A line that begins with HTTPie or its kin xh, and an address. */
export const httpieCommand =
  /(?:^[\s$>%!]*|\|\s*)(?:https?|xhs?)\s+(?:-|POST\s|PUT\s|['"]?https?:\/\/|:\d|[\w-]+[.:][\w.]+)/m;

/** `name:value` is a header, `name=text` and `name:=json` are members, `name==value` is of the query. */
const item = /^([^\s:=@][^:=@]*)(:=@?|==|=@?|:|@)([\s\S]*)$/;

type Items = { headers: [string, string][]; members: [string, Literal][]; notes: ImportNote[] };

/** The call of a line for HTTPie; null for any other command. */
export function readHttpie({ words, input }: ShellCommand): ImportedRequest | UnreadableImport | null {
  const [command, ...rest] = words;
  if (!command || !/^(?:https?|xhs?)$/.test(command.text)) return null;
  const raw = findOption(rest, "--raw");
  const auth = findOption(rest, "--auth") ?? findOption(rest, "-a");
  const authType = findOption(rest, "--auth-type") ?? findOption(rest, "-A");
  const values = [raw, auth, authType].filter((word) => word !== undefined);
  const plain = rest.filter((word) => !word.text.startsWith("-") && !values.includes(word));
  const [first, ...others] = plain;
  const isMethod = /^[A-Z]+$/.test(first?.text ?? "");
  const [address, ...itemWords] = isMethod ? others : plain;
  const items = readItems(itemWords);
  const scheme = command.text.endsWith("s") ? "https" : "http";
  return finishCall("httpie", {
    method: isMethod ? (first?.text ?? "") : "POST",
    url: completeAddress(address?.text ?? "", scheme),
    headers: items.headers,
    body: readBody(raw ?? input, items.members),
    notes: [...items.notes, ...(auth ? [{ code: "key_dropped", place: "--auth" } as const] : [])],
  });
}

/** The value behind an option, or joined to it. */
function findOption(words: readonly ShellWord[], name: string): ShellWord | undefined {
  const index = words.findIndex(({ text }) => text === name || text.startsWith(`${name}=`));
  const word = words[index];
  if (!word) return undefined;
  return word.text === name ? words[index + 1] : { ...word, text: word.text.slice(name.length + 1) };
}

function completeAddress(address: string, scheme: string): string {
  if (/^https?:\/\//.test(address)) return address;
  return `${scheme}://${address.startsWith(":") ? `localhost${address}` : address}`;
}

function readItems(words: readonly ShellWord[]): Items {
  const items: Items = { headers: [], members: [], notes: [] };
  for (const { text, open } of words) {
    const [, name = "", sign = "", value = ""] = item.exec(text) ?? [];
    if (sign === ":") items.headers.push([name, value]);
    else if (sign === "=") items.members.push([name, textLiteral(value, open)]);
    else if (sign === "==") items.notes.push({ code: "query_dropped", names: name });
    else if (sign.endsWith("@")) items.notes.push({ code: "file_not_read", file: value });
    else if (sign === ":=") items.members.push([name, readJsonItem(value)]);
  }
  return items;
}

function readJsonItem(value: string): Literal {
  return parseJson(value) === undefined ? textLiteral(value) : literalFromJson(value);
}

function readBody(raw: ShellWord | null, members: readonly [string, Literal][]): CallBody | null {
  if (raw) return { kind: "text", text: raw.text, open: raw.open };
  return members.length > 0 ? { kind: "literal", literal: objectLiteral(members) } : null;
}
