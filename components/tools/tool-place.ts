import { type ComponentType, createContext, useContext } from "react";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import type { RequestProblem } from "@/lib/protocol/request/draft-problem";
import type { ToolOption } from "@/lib/protocol/request/tool-options";

/** Where a value stands in the request, and its edits (relative to it). */
export type ToolPlace = { readonly path: JsonPath; readonly edits: PartEdits };

export function insideOf({ path, edits }: ToolPlace, key: string | number): ToolPlace {
  return { path: [...path, key], edits: edits.at([key]) };
}

/** What the control of an option is given. `id`: the control's own, which its label points to. */
export type OptionProps = {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  option: ToolOption;
  /** As the request has it; undefined while it is not set. */
  value: unknown;
  place: ToolPlace;
};

/** A list of tools: of the request, or of a namespace. */
export type ToolListProps = {
  place: ToolPlace;
  value: unknown;
  isPaused: boolean;
  /** Those that may be added; all where it is undefined. */
  types?: readonly string[];
  onGoToJson: () => void;
};

/** What all fields of one card share. */
type CardShare = {
  isPaused: boolean;
  /** Of this tool; paths are the request's own. */
  problems: readonly RequestProblem[];
  onGoToJson: () => void;
  /** The value of the tool whose card this is. */
  tool: unknown;
  // Handed down, since options hold options and tools hold tools, and files must not import in a circle.
  Control: ComponentType<OptionProps>;
  Tools: ComponentType<ToolListProps>;
};

export const CardContext = createContext<CardShare | null>(null);

export function useCard(): CardShare {
  const card = useContext(CardContext);
  if (!card) throw new Error("useCard is only for what stands inside a tool's card.");
  return card;
}
