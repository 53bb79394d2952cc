import { convertChat } from "@/lib/code/import/chat/convert-chat";
import {
  type CallBody,
  findOtherApi,
  type HttpCall,
  isChatAddress,
  isKeyName,
  noteHeaders,
  readAddress,
} from "@/lib/code/import/http-call";
import {
  type ImportedRequest,
  type ImportNote,
  type ImportSource,
  type ImportTarget,
  type UnreadableImport,
  unreadable,
} from "@/lib/code/import/import-result";
import { literalFromJson } from "@/lib/code/import/json/literal-from-json";
import { repairJson } from "@/lib/code/import/json/repair-json";
import {
  listOpenExpressions,
  listTexts,
  type ObjectLiteral,
  type OpenExpression,
  objectLiteral,
  placeholder,
  plainText,
  printLiteral,
} from "@/lib/code/import/literal";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { findSyntaxProblem, lineAndColumn } from "@/lib/protocol/json/json-syntax";
import { parseJson } from "@/lib/protocol/json/json-text";
import { applyTextEdits, editDraft } from "@/lib/protocol/request/draft-edit";
import { maskSecrets } from "@/lib/protocol/request/mask-secrets";
import { requestFields } from "@/lib/protocol/request/request-fields";

/** A body that was found, and all that is known around it. `isChat`: null where only the body can tell. */
export type FoundBody = {
  source: ImportSource;
  body: CallBody;
  target: ImportTarget | null;
  isChat: boolean | null;
  line: number | null;
  notes: readonly ImportNote[];
};

/** A call by its method, address, headers and body, as the new request. */
export function finishCall(
  source: ImportSource,
  { method, url, headers, body, notes }: HttpCall,
  line: number | null = null,
): ImportedRequest | UnreadableImport {
  const file = notes.find((note) => note.code === "file_not_read");
  if (!body) return file ? unreadable("body_in_file", null, file.file) : unreadable("no_body");
  const otherApi = findOtherApi(url);
  if (otherApi) return unreadable("other_api", null, otherApi);
  const address = readAddress(method, url);
  const isPost = method === "POST" || method === "";
  return finishBody({
    source,
    body,
    target: address.target,
    isChat: isChatAddress(url) ? true : null,
    line,
    notes: [
      ...noteHeaders(headers),
      ...address.notes,
      ...(isPost ? [] : [{ code: "method_changed", method } as const]),
      ...notes,
    ],
  });
}

/** The body as the text of the new request: as it is where it is one, printed where code spells it. */
export function finishBody(found: FoundBody): ImportedRequest | UnreadableImport {
  const { body } = found;
  if (body.kind === "literal") {
    const { literal } = body;
    return literal.kind === "object" ? finishLiteral(found, literal) : unreadable("not_an_object");
  }
  const repaired = repairJson(body.text);
  if (!repaired) return unreadableBody(body.text);
  const request = parseJson(repaired.text);
  if (!isJsonObject(request)) return unreadable("not_an_object");
  if (request.object === "response") return unreadable("a_response");
  const notes = [...found.notes, ...repaired.notes];
  const literal = isChatBody(request, found.isChat) ? literalFromJson(repaired.text) : null;
  const converted = literal?.kind === "object" ? convertChat(literal) : null;
  const text = converted ? `${printLiteral(converted.literal)}\n` : repaired.text;
  const expressions = placeExpressions(text, body.open);
  return finishText(found, text, [...notes, ...(converted?.notes ?? []), ...expressions]);
}

/** Where in a printed text an expression's `{{name}}` stands; what is nowhere was spread into it. */
function placeExpressions(text: string, open: readonly OpenExpression[]): ImportNote[] {
  if (open.length === 0) return [];
  const texts = listTexts(literalFromJson(text));
  return open.flatMap((expression): ImportNote[] => {
    const places = texts.filter(({ value }) => value.includes(placeholder(expression)));
    return places.length === 0
      ? [{ code: "spread_dropped", path: "", expression: expression.expression }]
      : places.map(({ path }) => ({ code: "expression", path, ...pickNamed(expression) }));
  });
}

function pickNamed({ expression, name }: OpenExpression): OpenExpression {
  return { expression, name };
}

function unreadableBody(text: string): UnreadableImport {
  if (parseJson(text) !== undefined) return unreadable("not_an_object");
  const { offset, code } = findSyntaxProblem(text);
  return unreadable("body_not_json", lineAndColumn(text, offset), code);
}

function isChatBody(request: JsonObject, isChat: boolean | null): boolean {
  return (isChat ?? Array.isArray(request.messages)) && !("input" in request);
}

function finishLiteral(found: FoundBody, literal: ObjectLiteral): ImportedRequest {
  const isChat = (found.isChat ?? literal.members.has("messages")) && !literal.members.has("input");
  const converted = isChat ? convertChat(literal) : { literal, notes: [] };
  const expressions = listOpenExpressions(converted.literal).map(
    ({ path, expression, name, isSpread }): ImportNote =>
      isSpread
        ? { code: "spread_dropped", path, expression }
        : { code: "expression", path, expression, name },
  );
  const { kept, notes } = dropKeyMembers(converted.literal);
  const allNotes = [...found.notes, ...notes, ...converted.notes, ...expressions];
  return finishText(found, `${printLiteral(kept)}\n`, allNotes);
}

/** `api_key` is an argument of libraries, and never one of the request. */
const isKeyMember = (key: string) =>
  /^(?:api_?key|authorization|access_?token)$/i.test(key) && isKeyName(key);

function dropKeyMembers(literal: ObjectLiteral): { kept: ObjectLiteral; notes: ImportNote[] } {
  const entries = [...literal.members];
  const keys = entries.filter(([key]) => isKeyMember(key));
  return {
    kept: objectLiteral(
      entries.filter(([key]) => !isKeyMember(key)),
      literal.open,
    ),
    notes: keys.map(([key, value]) => ({
      code: plainText(value) ? "key_dropped" : "key_by_reference",
      place: key,
    })),
  };
}

const knownKeys: ReadonlySet<string | undefined> = new Set(requestFields.map(({ path }) => path[0]));

/** Keys are looked for in the beginning of a body: a second in four megabytes of an image would find none. */
const longestSearch = 200_000;

function finishText(
  { source, target, line }: FoundBody,
  text: string,
  notes: readonly ImportNote[],
): ImportedRequest {
  const request = parseJson(text);
  const names = isJsonObject(request) ? Object.keys(request) : [];
  const keys = names.filter(isKeyMember);
  const kept = keys.reduce((draft, key) => applyTextEdits(draft, editDraft(draft, [key], undefined)), text);
  const isKnown = names.some((key) => knownKeys.has(key));
  const all: ImportNote[] = [
    ...notes,
    ...keys.map((key) => ({ code: "key_dropped", place: key }) as const),
    ...(maskSecrets(kept.slice(0, longestSearch)).found.length > 0 ? [{ code: "key_in_body" } as const] : []),
    ...(isKnown ? [] : [{ code: "nothing_known" } as const]),
  ];
  return {
    kind: "request",
    source,
    text: kept,
    target: target && cleanTarget(target),
    line,
    notes: cleanNotes(all),
  };
}

/** Long enough to recognise what it was. */
const longestValue = 120;

/** A name can be a key where a header lost its colon: what looks like one is masked in all that the page says. */
function cleanText(text: string): string {
  const { text: masked } = maskSecrets(text);
  return masked.length > longestValue ? `${masked.slice(0, longestValue)}…` : masked;
}

function cleanTarget({ method, url, host }: ImportTarget): ImportTarget {
  return { method: cleanText(method), url: cleanText(url), host: host === null ? null : cleanText(host) };
}

/** Each note once, with nothing in it that looks like a key. */
function cleanNotes(notes: readonly ImportNote[]): ImportNote[] {
  const cleaned = notes.map(
    (note) =>
      Object.fromEntries(Object.entries(note).map(([name, value]) => [name, cleanText(value)])) as ImportNote,
  );
  return [...new Map(cleaned.map((note) => [JSON.stringify(note), note])).values()];
}
