import { isJsonObject } from "@/lib/protocol/json";

/** A piece of an item to show. `label`: the wire's own name for it. */
export type ItemSection = { label: string; isError?: boolean } & (
  | { kind: "text"; text: string }
  | { kind: "json"; value: unknown }
  | { kind: "list"; entries: readonly ListEntry[] }
  /** `format`: `png`, `webp` … `previewIndex`: null for the image itself. */
  | { kind: "image"; base64: string; format: string; previewIndex: number | null }
  /** Encrypted: there is nothing to show but its length. */
  | { kind: "sealed"; characters: number }
);

/** `url`: where a link may lead; null for what is no web address. */
export type ListEntry = { place: number; text: string; url: string | null };

/** Fields that say what an entry of a list is, the most telling first. */
const tellingFields = ["title", "filename", "name", "query", "server_label", "url", "file_id", "type"];

export function describeText(label: string, text: string | null): ItemSection[] {
  return text ? [{ kind: "text", label, text }] : [];
}

export function describeValue(label: string, value: unknown): ItemSection[] {
  if (value === undefined || value === null) return [];
  return typeof value === "string" ? describeText(label, value) : [{ kind: "json", label, value }];
}

/** Texts or objects, an entry for each: what it is called, and where it leads. */
export function describeList(label: string, values: unknown): ItemSection[] {
  if (!Array.isArray(values) || values.length === 0) return [];
  return [{ kind: "list", label, entries: values.map(describeEntry) }];
}

function describeEntry(value: unknown, place: number): ListEntry {
  if (!isJsonObject(value)) return { place, text: String(value), url: webAddress(value) };
  const name = tellingFields.map((field) => value[field]).find((text) => typeof text === "string" && text);
  const score = typeof value.score === "number" ? ` · ${value.score}` : "";
  return { place, text: `${String(name ?? "?")}${score}`, url: webAddress(value.url) };
}

/** Only what a browser opens as a page: a model may write `javascript:` as well. */
function webAddress(value: unknown): string | null {
  if (typeof value !== "string" || !URL.canParse(value)) return null;
  return /^https?:$/.test(new URL(value).protocol) ? value : null;
}
