import type { PartEdits } from "@/lib/client/draft/part-edits";
import type { RequestProblem } from "@/lib/protocol/request/draft-problem";

/** What the editor of one structured parameter is given (`tools`, `input`, `text.format` …), fetched when it is shown. */
export type PartProps = {
  /** For the outermost element, a group that `labelId` names. */
  id: string;
  labelId: string;
  /** Ids of help and problems, or undefined when there are none. */
  describedBy: string | undefined;
  /** The parameter's API name. */
  name: string;
  /**
   * The parsed value as the request has it; undefined while it is not set, and then the editor is its adder, one line
   * of 32 px (40 px on phones). Any JSON, whatever the description says. The same object until its text changes.
   */
  value: unknown;
  /** What is wrong in it. Paths are the request's own: `["tools", 0, "name"]`. */
  problems: readonly RequestProblem[];
  /** The text is no JSON object at the moment: show the value, take no edits. */
  isPaused: boolean;
  /** Relative to this parameter. */
  edits: PartEdits;
  /** Shows the JSON tab. */
  onGoToJson: () => void;
};
