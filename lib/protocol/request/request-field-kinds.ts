/** What a field takes, as the form shows it and as the checks are made from it (field-schemas.ts). */
export type FieldControl =
  /** `or`: a structure that is taken in place of a text, and that only a part editor or the JSON view can show. */
  | { kind: "text"; multiline: boolean; maximumLength?: number; or?: "list" | "object" }
  /** `step` is the number's own grain, `slider` only where both bounds are known. */
  | { kind: "number"; integer: boolean; minimum?: number; maximum?: number; step: number; slider: boolean }
  /** `spellings`: what some providers write for one of the values; valid, but not offered. `isOpen`: any text is. */
  | { kind: "choice"; values: readonly string[]; spellings?: readonly string[]; isOpen?: true }
  /** Set to true, set to false, or not sent at all. */
  | { kind: "tristate" }
  | { kind: "json"; takes: "list" | "object" | "word_or_object" }
  /** A small object whose keys are fields of their own. */
  | { kind: "group" }
  | { kind: "model" };

type TextOptions = { multiline?: true; maximumLength?: number; or?: "list" | "object" };

export function text({ multiline, ...options }: TextOptions = {}): FieldControl {
  return { kind: "text", multiline: multiline ?? false, ...options };
}

export function decimal(options: { minimum?: number; maximum?: number; step: number }): FieldControl {
  return { kind: "number", integer: false, slider: hasBounds(options), ...options };
}

export function integer(options: { minimum?: number; maximum?: number }): FieldControl {
  return { kind: "number", integer: true, slider: hasBounds(options), step: 1, ...options };
}

function hasBounds({ minimum, maximum }: { minimum?: number; maximum?: number }): boolean {
  return minimum !== undefined && maximum !== undefined;
}

export function choice(
  values: readonly string[],
  options: { spellings?: readonly string[]; isOpen?: true } = {},
): FieldControl {
  return { kind: "choice", values, ...options };
}

export function json(takes: "list" | "object" | "word_or_object"): FieldControl {
  return { kind: "json", takes };
}

export const tristate: FieldControl = { kind: "tristate" };
export const group: FieldControl = { kind: "group" };
export const model: FieldControl = { kind: "model" };
