import { type ComponentType, createContext, useContext } from "react";
import type { FocusWish } from "@/components/schema/focus-wish";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import type { SchemaNode } from "@/lib/protocol/request/schema-node";
import type { StrictProblem } from "@/lib/protocol/request/schema-strict";

/** What every row of a schema's form needs. Paths are relative to the schema. */
export type SchemaForm = {
  edits: PartEdits;
  isPaused: boolean;
  isStrict: boolean;
  problems: readonly StrictProblem[];
  focus: FocusWish;
  /** The schemas inside of a schema. Handed down, since rows hold rows and files must not import in a circle. */
  Inner: ComponentType<InnerProps>;
};

export type InnerProps = { at: JsonPath; node: SchemaNode };

/** The name box of a property by its number; -1 stands for the button that adds one. */
export function namePlace(object: JsonPath, index: number): string {
  return `${JSON.stringify(object)} ${index}`;
}

const SchemaFormContext = createContext<SchemaForm | null>(null);

export const SchemaFormProvider = SchemaFormContext.Provider;

export function useSchemaForm(): SchemaForm {
  const form = useContext(SchemaFormContext);
  if (!form) throw new Error("useSchemaForm is only for what stands inside a SchemaEditor.");
  return form;
}
