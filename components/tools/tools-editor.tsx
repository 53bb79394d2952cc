import { useMemo } from "react";
import type { PartProps } from "@/components/form/part-props";
import { ToolList } from "@/components/tools/tool-list";

/** The editor of `tools`: a card for each. While there is none, the button that adds one. */
export function ToolsEditor({
  id,
  labelId,
  describedBy,
  name,
  value,
  isPaused,
  edits,
  onGoToJson,
}: PartProps) {
  const place = useMemo(() => ({ path: [name], edits }), [name, edits]);
  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      <ToolList {...{ place, value, isPaused, onGoToJson }} />
    </fieldset>
  );
}
