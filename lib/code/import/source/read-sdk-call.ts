import { type FoundBody, finishBody } from "@/lib/code/import/finish-request";
import { isReference, noteHeaders, readAddress } from "@/lib/code/import/http-call";
import type {
  ImportedRequest,
  ImportNote,
  ImportSource,
  UnreadableImport,
} from "@/lib/code/import/import-result";
import {
  asText,
  jsonLiteral,
  type Literal,
  type ObjectLiteral,
  objectLiteral,
} from "@/lib/code/import/literal";
import type { CodeCall } from "@/lib/code/import/source/code-text";
import { headerPairs } from "@/lib/code/import/source/header-pairs";

/** Where a client of OpenAI's library sends to, and what else it was made with. */
export type SdkClient = { baseUrl: string; notes: readonly ImportNote[] };

const openAiUrl = "https://api.openai.com/v1";
const addressNames = ["base_url", "baseURL", "baseUrl", "azure_endpoint", "endpoint", "api_base"];
const keyNames = ["api_key", "apiKey", "azure_ad_token", "azureADTokenProvider", "azure_ad_token_provider"];
const headerNames = ["default_headers", "defaultHeaders", "extra_headers", "headers"];

export const defaultClient: SdkClient = { baseUrl: openAiUrl, notes: [] };

/** `OpenAI(api_key=…, base_url=…)` or `new OpenAI({ apiKey, baseURL })`. */
export function readSdkClient({ positional, named }: CodeCall): SdkClient {
  const [options] = positional;
  return readOptions(options?.kind === "object" ? options : named);
}

function readOptions(options: ObjectLiteral): SdkClient {
  const address = addressNames.map((name) => asText(options.members.get(name))?.value).find((url) => url);
  return { baseUrl: address ?? openAiUrl, notes: noteOptions(options) };
}

/** Keys are dropped, headers and all else that is no part of the body are named. */
function noteOptions({ members }: ObjectLiteral): ImportNote[] {
  const others: string[] = [];
  const notes: ImportNote[] = [];
  for (const [name, value] of members) {
    if (keyNames.includes(name)) notes.push(...noteKeyArgument(name, value));
    else if (headerNames.includes(name)) notes.push(...noteHeaders(headerPairs(value)));
    else if (!addressNames.includes(name) && value.kind !== "absent") others.push(name);
  }
  return others.length > 0 ? [...notes, { code: "options_dropped", names: others.join(", ") }] : notes;
}

function noteKeyArgument(place: string, value: Literal): ImportNote[] {
  const key = asText(value)?.value;
  if (key === undefined || key === "") return [];
  return [{ code: isReference(key) ? "key_by_reference" : "key_dropped", place }];
}

/** Arguments of Python's methods that are no part of the body. */
const pythonOptions: ReadonlySet<string> = new Set([
  "extra_headers",
  "extra_query",
  "timeout",
  "starting_after",
]);
const pythonKeys: ReadonlySet<string> = new Set([...keyNames, ...addressNames]);

/** One call of a method that posts a request. Null where it is given nothing that could be one. */
export function readSdkCall(
  source: ImportSource,
  call: CodeCall,
  { isChat, isStream }: { isChat: boolean; isStream: boolean },
  client: SdkClient,
): ImportedRequest | UnreadableImport | null {
  const [first, second] = call.positional;
  const parts = first?.kind === "object" ? { body: first, options: second } : splitNamed(call.named);
  if (parts.body.members.size === 0 && parts.body.open.length === 0) return null;
  const options = parts.options?.kind === "object" ? parts.options : objectLiteral([]);
  const own = readOptions(options);
  const baseUrl = own.baseUrl === openAiUrl ? client.baseUrl : own.baseUrl;
  const path = isChat ? "/chat/completions" : "/responses";
  const found: Omit<FoundBody, "body"> = {
    source,
    target: readAddress("POST", `${baseUrl.replace(/\/+$/, "")}${path}`).target,
    isChat,
    line: null,
    notes: [...client.notes, ...own.notes],
  };
  const literal = isStream ? withMember(parts.body, "stream", jsonLiteral("true")) : parts.body;
  return finishBody({ ...found, body: { kind: "literal", literal } });
}

/** Keyword arguments: those of the body, `extra_body` among them, and those around it. */
function splitNamed({ members, open }: ObjectLiteral): { body: ObjectLiteral; options: Literal } {
  const extra = members.get("extra_body");
  const isOption = (name: string) => pythonOptions.has(name) || pythonKeys.has(name);
  const body = [...members].filter(([name]) => !ownNames.includes(name) && !isOption(name));
  const options = [...members].filter(([name]) => isOption(name));
  const extraMembers = extra?.kind === "object" ? [...extra.members] : [];
  const extraOpen = extra?.kind === "open" ? [extra.open] : [];
  const whole = objectLiteral([...body, ...extraMembers], [...open, ...extraOpen]);
  return { body: withTextFormat(whole, members.get("text_format")), options: objectLiteral(options) };
}

/** Arguments that the library turns into something else. */
const ownNames = ["extra_body", "text_format"];

/** `text_format` is `text.format` in the body; a model from elsewhere is told. */
function withTextFormat(body: ObjectLiteral, format: Literal | undefined): ObjectLiteral {
  if (format?.kind === "open") {
    const expression = `text_format=${format.open.expression}`;
    return objectLiteral(body.members, [...body.open, { expression, name: format.open.name }]);
  }
  if (format?.kind !== "object") return body;
  const text = body.members.get("text");
  const members = text?.kind === "object" ? [...text.members] : [];
  return withMember(body, "text", objectLiteral([...members, ["format", format]]));
}

function withMember(holder: ObjectLiteral, name: string, value: Literal): ObjectLiteral {
  return objectLiteral([...holder.members, [name, value]], holder.open);
}
