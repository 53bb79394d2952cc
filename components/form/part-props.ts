import type { PartEdits } from "@/lib/client/part-edits";
import type { DraftProblem } from "@/lib/protocol/request/read-draft";

/** What the editor of one structured parameter is given (`tools`, `input`, `text.format` …), fetched when it is shown. */
export type PartProps = {
  /** For the outermost element, a group that `labelId` names. */
  id: string;
  labelId: string;
  /** Ids of help and problems, or undefined when there are none. */
  describedBy: string | undefined;
  /** The parameter's API name. */
  name: string;
  /** The parsed value as the request has it; undefined while it is not set. Any JSON, whatever the description says. */
  value: unknown;
  /** What is wrong in it. Paths are the request's own: `["tools", 0, "name"]`. */
  problems: readonly DraftProblem[];
  /** The text is no JSON object at the moment: show the value, take no edits. */
  isPaused: boolean;
  /** Relative to this parameter. */
  edits: PartEdits;
  /** Shows the JSON tab. */
  onGoToJson: () => void;
};
