/** An event's label in two: together they are the whole. */
export type LabelParts = {
  /** Whom it is about, which the family's mark and the summary say as well; empty where there is no such part. */
  readonly head: string;
  /** What happened, and to which part. The filter finds the event by it alone. */
  readonly tail: string;
};

/** A tool as a whole: `web_search_call`, `mcp_list_tools`. */
const wholeTool = /_(call|tools)$/;

/** Where a label may be shortened: `function_call_` and `arguments.delta`, `web_search_call.` and `searching`. */
export function splitLabel(label: string): LabelParts {
  const dot = label.lastIndexOf(".");
  if (dot <= 0 || dot === label.length - 1) return { head: "", tail: label };
  const stem = label.slice(0, dot);
  const start = wholeTool.test(stem) ? dot + 1 : lastWordStart(stem);
  return { head: label.slice(0, start), tail: label.slice(start) };
}

function lastWordStart(stem: string): number {
  const start = Math.max(stem.lastIndexOf("_"), stem.lastIndexOf(".")) + 1;
  return start === stem.length ? 0 : start;
}
