import { webAddress } from "@/components/output/citations";
import { isJsonObject, textOrEmpty } from "@/lib/protocol/json";
import { printJson } from "@/lib/protocol/json/json-text";
import type { ChangedText } from "@/lib/protocol/response/last-change";

/** A piece of an item to show. `label`: the wire's own name for it. */
export type ItemSection = {
  label: string;
  isError?: boolean;
} /** `source`: which of the item's growing texts it is. */ & (
  | { kind: "text"; text: string; source?: ChangedText | undefined }
  | { kind: "json"; value: unknown }
  | { kind: "list"; entries: readonly ListEntry[] }
  /** `format`: `png`, `webp` … `previewIndex`: null for the image itself. */
  | { kind: "image"; base64: string; format: string; previewIndex: number | null }
  /** Encrypted: there is nothing to show but its length. */
  | { kind: "sealed"; characters: number }
);

/** `url`: where a link may lead; null for what is no web address. `detail`: what was found there, if it was told. */
export type ListEntry = { place: number; text: string; url: string | null; detail: string };

/** Fields that say what an entry of a list is, the most telling first. */
const tellingFields = ["title", "filename", "name", "query", "server_label", "url", "file_id", "type"];

export function describeText(label: string, text: string | null, source?: ChangedText): ItemSection[] {
  return text ? [{ kind: "text", label, text, source }] : [];
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
  if (!isJsonObject(value)) {
    const text = typeof value === "string" ? value : (printJson(value) ?? "[…]");
    return { place, text, url: webAddress(value), detail: "" };
  }
  const name = tellingFields.map((field) => value[field]).find((text) => typeof text === "string" && text);
  const score = typeof value.score === "number" ? ` · ${value.score}` : "";
  const detail = textOrEmpty(value.text) || textOrEmpty(value.description);
  return { place, text: `${String(name ?? "?")}${score}`, url: webAddress(value.url), detail };
}

/** An image that was sent as data; nothing for an address, which is not asked for. */
export function describeDataImage(label: string, address: unknown): ItemSection[] {
  const [, format, base64] = /^data:image\/(\w+);base64,(.*)$/s.exec(textOrEmpty(address)) ?? [];
  return format && base64 ? [{ kind: "image", label, base64, format, previewIndex: null }] : [];
}
