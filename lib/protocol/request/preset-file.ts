import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

/** A request under a name of the visitor's. `body` is its exact text, whether or not that is JSON. */
export type NamedPreset = { readonly name: string; readonly body: string };

/** `skipped`: the places in the file, from 1 on, of what is no preset. */
export type PresetFile =
  | { kind: "presets"; presets: readonly NamedPreset[]; skipped: readonly number[] }
  | { kind: "problem"; problem: "not_json" | "not_presets" | "newer_version" };

const format = "responses-playground-presets";
const version = 1;

/** In characters: what a chip and a list can show. */
export const longestPresetName = 60;

/** The text of a file that holds these presets, and of what is kept in the browser's storage. */
export function printPresetFile(presets: readonly NamedPreset[]): string {
  const entries = presets.map(({ name, body }) => ({ name, body }));
  return `${JSON.stringify({ format, version, presets: entries }, null, 2)}\n`;
}

/** Total: whatever the text is, this says what it holds. Names come trimmed, unique within the file or not. */
export function readPresetFile(text: string): PresetFile {
  const file = parseJson(text.replace(/^\ufeff/, ""));
  if (file === undefined) return { kind: "problem", problem: "not_json" };
  if (!isJsonObject(file) || file.format !== format || typeof file.version !== "number") {
    return { kind: "problem", problem: "not_presets" };
  }
  if (file.version > version) return { kind: "problem", problem: "newer_version" };
  if (!Array.isArray(file.presets)) return { kind: "problem", problem: "not_presets" };
  const entries = file.presets.map(readPreset);
  return {
    kind: "presets",
    presets: entries.filter((entry) => entry !== null),
    skipped: entries.flatMap((entry, index) => (entry === null ? [index + 1] : [])),
  };
}

/** A name as it is kept: one line, without blanks around it, and no longer than a name may be. */
export function tidyPresetName(name: string): string {
  return cutName(name.replace(/\s+/g, " ").trim(), longestPresetName);
}

/** The name itself where nothing has it, else with the first number that is free: `Weather 2`. */
export function findFreeName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate); number += 1) {
    const suffix = ` ${number}`;
    candidate = `${cutName(name, longestPresetName - suffix.length)}${suffix}`;
  }
  return candidate;
}

/** Never through the middle of a character. */
function cutName(name: string, length: number): string {
  return Array.from(name).slice(0, length).join("").trimEnd();
}

function readPreset(entry: unknown): NamedPreset | null {
  if (!isJsonObject(entry) || typeof entry.name !== "string" || typeof entry.body !== "string") return null;
  const name = tidyPresetName(entry.name);
  return name === "" ? null : { name, body: entry.body };
}
