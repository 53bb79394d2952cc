import { isJsonObject } from "@/lib/protocol/json";
import { printJson } from "@/lib/protocol/json/json-text";
import type { PartState } from "@/lib/protocol/response/response-state";

/** Where a part of a text comes from. */
export type Citation = {
  /** Counted from 1, in the order in which they came. */
  number: number;
  /** Where its mark stands in the text; null where the annotation names no place that the text has. */
  at: number | null;
  title: string;
  /** Where a link may lead; null for what is no web address. */
  url: string | null;
  /** What a file is of: its id, its container. Empty where there is nothing more to say. */
  facts: string;
};

/** Only what a browser opens as a page: a model may write `javascript:` as well. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== "string" || !URL.canParse(value)) return null;
  return /^https?:$/.test(new URL(value).protocol) ? value : null;
}

const titleFields = ["title", "filename", "url", "file_id", "type"];
const factFields = ["file_id", "container_id"];

function readTexts(annotation: object, fields: readonly string[]): string[] {
  const values = new Map<string, unknown>(Object.entries(annotation));
  return fields
    .map((field) => values.get(field))
    .filter((value): value is string => typeof value === "string" && value !== "");
}

/** The end of the cited stretch; a file's citation has one place only. */
function readPlace(annotation: object, length: number): number | null {
  const values = new Map<string, unknown>(Object.entries(annotation));
  const place = values.get("end_index") ?? values.get("index");
  const isPlace = typeof place === "number" && Number.isInteger(place) && place >= 0 && place <= length;
  return isPlace ? place : null;
}

/** The citations of a text; whatever is no annotation at all is told as it is. */
export function readCitations({ annotations, text }: Pick<PartState, "annotations" | "text">): Citation[] {
  return annotations.map(({ raw }, index) => {
    const number = index + 1;
    if (!isJsonObject(raw)) return { number, at: null, title: printJson(raw) ?? "?", url: null, facts: "" };
    const [title = "?"] = readTexts(raw, titleFields);
    const facts = readTexts(raw, factFields).filter((fact) => fact !== title);
    return {
      number,
      at: readPlace(raw, text.length),
      title,
      url: webAddress(raw.url),
      facts: facts.join(" · "),
    };
  });
}
