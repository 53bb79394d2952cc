import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";

/** What the form shows for a field. `step` is the number's own grain, `slider` only where both bounds are known. */
export type FieldControl =
  | { kind: "text"; multiline: boolean; maximumLength?: number }
  | { kind: "number"; integer: boolean; minimum?: number; maximum?: number; step: number; slider: boolean }
  | { kind: "choice"; values: readonly string[] }
  | { kind: "tristate" }
  | { kind: "json" }
  /** A small object whose keys are fields of their own. */
  | { kind: "group" }
  | { kind: "model" };

/** What a field takes, told twice from one source: to the form, and to the validation and the editor. */
export type FieldKind = { control: FieldControl; schema: z.ZodMiniType };

export function text(options: { multiline?: true; maximumLength?: number } = {}): FieldKind {
  const { multiline = false, maximumLength } = options;
  if (maximumLength === undefined) return { control: { kind: "text", multiline }, schema: z.string() };
  const schema = z.string().check(z.maxLength(maximumLength));
  return { control: { kind: "text", multiline, maximumLength }, schema };
}

/** Text, or a structure that only the JSON view can show whole. */
export function textOr(schema: z.ZodMiniType, options: { multiline?: true } = {}): FieldKind {
  return { control: text(options).control, schema: z.union([z.string(), schema]) };
}

export function decimal(options: { minimum?: number; maximum?: number; step: number }): FieldKind {
  return numberKind(z.number(), false, options);
}

export function integer(options: { minimum?: number; maximum?: number }): FieldKind {
  return numberKind(z.int(), true, { ...options, step: 1 });
}

function numberKind(
  base: z.ZodMiniNumber,
  isInteger: boolean,
  options: { minimum?: number; maximum?: number; step: number },
): FieldKind {
  const { minimum, maximum } = options;
  const withMinimum = minimum === undefined ? base : base.check(z.minimum(minimum));
  const schema = maximum === undefined ? withMinimum : withMinimum.check(z.maximum(maximum));
  const hasSlider = minimum !== undefined && maximum !== undefined;
  return { control: { kind: "number", integer: isInteger, slider: hasSlider, ...options }, schema };
}

/** `spellings`: what some providers write for one of the values; valid, but not offered. */
export function choice(values: readonly string[], spellings: readonly string[] = []): FieldKind {
  return { control: { kind: "choice", values }, schema: z.enum([...values, ...spellings]) };
}

/** As `choice`, where any other text is taken too. */
export function suggestion(values: readonly string[]): FieldKind {
  return { control: { kind: "choice", values }, schema: z.string() };
}

/** Set to true, set to false, or not sent at all. */
export function tristate(): FieldKind {
  return { control: { kind: "tristate" }, schema: z.boolean() };
}

export function json(schema: z.ZodMiniType): FieldKind {
  return { control: { kind: "json" }, schema };
}

/** The object that the fields below its path make up. */
export function group(schema: z.ZodMiniType): FieldKind {
  return { control: { kind: "group" }, schema };
}

export function model(): FieldKind {
  return { control: { kind: "model" }, schema: z.string() };
}
