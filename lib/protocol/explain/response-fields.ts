import { itemFields, partFields } from "@/lib/protocol/check/known-fields";
import { responseFields } from "@/lib/protocol/check/response-fields";

// What is explained beyond the checker's tables: what real responses have, one level further in.

/** By path in the response. `content_filters` comes from Azure and DeepSeek. */
const innerResponseFields = [
  "content_filters",
  "billing.payer",
  "conversation.id",
  "error.code",
  "error.message",
  "error.misalignment",
  "error.param",
  "error.type",
  "incomplete_details.reason",
  "moderation.input",
  "moderation.output",
  "prompt.id",
  "prompt.variables",
  "prompt.version",
  "reasoning.context",
  "reasoning.effort",
  "reasoning.generate_summary",
  "reasoning.mode",
  "reasoning.summary",
  "text.format",
  "text.verbosity",
  "tool_usage.image_gen",
  "tool_usage.web_search",
  "usage.cost", // OpenRouter
  "usage.input_tokens",
  "usage.input_tokens_details",
  "usage.input_tokens_details.cache_write_tokens",
  "usage.input_tokens_details.cached_tokens",
  "usage.output_tokens",
  "usage.output_tokens_details",
  "usage.output_tokens_details.reasoning_tokens",
  "usage.total_tokens",
] as const;

/** By item type. */
const innerItemFields: Readonly<Record<string, string>> = {
  web_search_call: "action.type action.query action.queries action.sources action.url action.pattern",
  shell_call: "action.commands action.timeout_ms action.max_output_length",
  shell_call_output: "output.stdout output.stderr output.outcome",
  local_shell_call: "action.command action.env action.working_directory",
  apply_patch_call: "operation.type operation.path operation.diff",
  code_interpreter_call: "outputs.logs outputs.url",
  file_search_call: "results.file_id results.filename results.score results.text results.attributes",
};

const annotationLines: Readonly<Record<string, string>> = {
  url_citation: "url title start_index end_index",
  file_citation: "file_id filename index",
  container_file_citation: "container_id file_id filename start_index end_index",
  file_path: "file_id index",
};

/** What can stand in a response: its own fields, and those of what it holds. */
export type FieldOwner = "response" | "item" | "part" | "annotation" | "logprob";

type FieldTable = ReadonlyMap<string, ReadonlySet<string>>;

const itemTable: FieldTable = new Map(
  [...itemFields].map(([type, { known }]) => [type, new Set([...known, ...readLine(innerItemFields[type])])]),
);
const partTable: FieldTable = new Map([...partFields].map(([type, { known }]) => [type, known]));
const annotationTable: FieldTable = new Map(
  Object.entries(annotationLines).map(([type, line]) => [type, new Set(["type", ...readLine(line)])]),
);

/** By owner the types that it may have, and the fields of each. What has no type is called by its owner's name. */
export const explainedFields: Readonly<Record<FieldOwner, FieldTable>> = {
  response: new Map([["response", new Set([...responseFields.keys(), ...innerResponseFields])]]),
  item: itemTable,
  part: partTable,
  annotation: annotationTable,
  logprob: new Map([["logprob", new Set(["token", "logprob", "bytes", "top_logprobs"])]]),
};

function readLine(line = ""): string[] {
  return line.split(" ").filter((word) => word !== "");
}
