/** A field of the response object: whether a server may leave it out, and of which JSON types it may be. */
export type ResponseField = { isRequired: boolean; types: readonly string[] };

// What OpenAI's own type asks for, less `access_programs` and `output_text`, which OpenAI itself does not send;
// `status` is asked for besides. `billing`, `store` and the two penalties are on the wire and in no type.
const required: Readonly<Record<string, string>> = {
  id: "string",
  object: "string",
  created_at: "number",
  status: "string",
  model: "string",
  output: "array",
  error: "object|null",
  incomplete_details: "object|null",
  instructions: "string|array|null",
  metadata: "object|null",
  parallel_tool_calls: "boolean",
  temperature: "number|null",
  tool_choice: "string|object",
  tools: "array",
  top_p: "number|null",
};

const optional: Readonly<Record<string, string>> = {
  access_programs: "object|null",
  background: "boolean|null",
  billing: "object|null",
  completed_at: "number|null",
  conversation: "object|null",
  frequency_penalty: "number|null",
  image: "object|null",
  input_transformations: "array|null",
  max_output_tokens: "number|null",
  max_tool_calls: "number|null",
  moderation: "object|null",
  output_text: "string|null",
  presence_penalty: "number|null",
  previous_response_id: "string|null",
  prompt: "object|null",
  prompt_cache_diagnostics: "object|null",
  prompt_cache_key: "string|null",
  prompt_cache_options: "object|null",
  prompt_cache_retention: "string|null",
  reasoning: "object|null",
  safety_identifier: "string|null",
  service_tier: "string|null",
  store: "boolean|null",
  text: "object|null",
  tool_usage: "object|null",
  top_logprobs: "number|null",
  truncation: "string|null",
  usage: "object|null",
  user: "string|null",
};

export const responseFields: ReadonlyMap<string, ResponseField> = new Map([
  ...readFields(required, true),
  ...readFields(optional, false),
]);

const statuses: ReadonlySet<unknown> = new Set([
  "queued",
  "in_progress",
  "completed",
  "incomplete",
  "failed",
  "cancelled",
]);

export function isResponseStatus(value: unknown): value is string {
  return statuses.has(value);
}

function readFields(types: Readonly<Record<string, string>>, isRequired: boolean) {
  return Object.entries(types).map(([name, line]) => [name, { isRequired, types: line.split("|") }] as const);
}
