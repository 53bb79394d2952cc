/** error: a common client fails or loses data. warning: some clients do. note: unusual; most readers do not mind. */
export type CheckLevel = "error" | "warning" | "note";

/** What a rule is about; findings and papers are grouped by it. */
export type CheckGroup =
  | "wire"
  | "shape"
  | "sequence"
  | "lifecycle"
  | "end"
  | "response"
  | "item"
  | "part"
  | "sum"
  | "tool";

/** Who fails or goes wrong. The four clients are measured: see `breaks.test.ts`. */
export type CheckReader =
  /** openai SDK, `responses.stream()` */
  | "openai_stream"
  /** openai SDK, `responses.create({ stream: true })` */
  | "openai_create"
  /** `@ai-sdk/openai` */
  | "ai_sdk"
  /** `@ai-sdk/open-responses` */
  | "open_responses"
  /** parsers that follow WHATWG HTML 9.2 to the letter, `EventSource` among them */
  | "sse_parsers"
  /** clients that read line by line */
  | "line_parsers"
  /** clients that resume with `starting_after` */
  | "resume"
  /** clients that chain by `previous_response_id`, or look items up by their ids */
  | "ids"
  /** what counts tokens and costs */
  | "accounting"
  /** pages that build their view from deltas */
  | "views"
  /** programs that run the tools which the model calls */
  | "tools";

export type CheckRule = { group: CheckGroup; level: CheckLevel; breaks: readonly CheckReader[] };

const rules = {
  // wire
  "not-responses": {
    group: "wire",
    level: "error",
    breaks: ["openai_stream", "ai_sdk", "open_responses"],
  },
  "content-type": { group: "wire", level: "warning", breaks: ["sse_parsers"] },
  charset: { group: "wire", level: "warning", breaks: ["sse_parsers"] },
  bom: { group: "wire", level: "note", breaks: ["line_parsers"] },
  "line-ends-cr": { group: "wire", level: "warning", breaks: ["ai_sdk", "open_responses", "line_parsers"] },
  "line-ends-crlf": { group: "wire", level: "note", breaks: ["line_parsers"] },
  "invalid-utf8": { group: "wire", level: "error", breaks: ["views"] },
  "unterminated-frame": {
    group: "wire",
    level: "error",
    breaks: ["ai_sdk", "open_responses", "sse_parsers"],
  },
  "frame-too-long": { group: "wire", level: "error", breaks: ["views"] },
  "empty-data": {
    group: "wire",
    level: "error",
    breaks: ["openai_create", "openai_stream", "ai_sdk", "open_responses"],
  },
  "data-missing": { group: "wire", level: "error", breaks: ["openai_create", "openai_stream"] },
  "not-json": {
    group: "wire",
    level: "error",
    breaks: ["openai_create", "openai_stream", "ai_sdk", "open_responses"],
  },
  "not-object": { group: "wire", level: "error", breaks: ["openai_stream", "ai_sdk"] },
  "type-missing": { group: "wire", level: "error", breaks: ["openai_stream", "ai_sdk"] },
  "event-name-missing": { group: "wire", level: "note", breaks: ["sse_parsers"] },
  "event-name-mismatch": { group: "wire", level: "warning", breaks: ["sse_parsers"] },
  "after-done-sentinel": { group: "wire", level: "error", breaks: ["openai_create", "openai_stream"] },
  // shape
  "misshapen-event": {
    group: "shape",
    level: "error",
    breaks: ["openai_stream", "ai_sdk", "open_responses"],
  },
  "index-missing": { group: "shape", level: "error", breaks: ["openai_stream", "ai_sdk"] },
  "field-missing": {
    group: "shape",
    level: "warning",
    breaks: ["openai_stream", "ai_sdk", "open_responses", "views"],
  },
  "item-id-missing": {
    group: "shape",
    level: "warning",
    breaks: ["openai_stream", "ai_sdk", "open_responses", "ids"],
  },
  "undocumented-event": { group: "shape", level: "note", breaks: ["openai_stream"] },
  "unknown-event": { group: "shape", level: "note", breaks: ["openai_stream"] },
  "unknown-item-type": { group: "shape", level: "note", breaks: [] },
  "unknown-part-type": { group: "shape", level: "note", breaks: [] },
  "unknown-field": { group: "shape", level: "note", breaks: [] },
  // sequence
  "seq-missing": { group: "sequence", level: "warning", breaks: ["resume"] },
  "seq-type": { group: "sequence", level: "warning", breaks: ["resume"] },
  "seq-start": { group: "sequence", level: "warning", breaks: ["resume"] },
  "seq-gap": { group: "sequence", level: "warning", breaks: ["resume"] },
  "seq-repeat": { group: "sequence", level: "warning", breaks: ["resume"] },
  "seq-back": { group: "sequence", level: "warning", breaks: ["resume"] },
  // lifecycle
  "resumed-stream": {
    group: "lifecycle",
    level: "note",
    breaks: ["openai_stream", "ai_sdk", "open_responses"],
  },
  "first-event": { group: "lifecycle", level: "error", breaks: ["openai_stream"] },
  "created-repeated": { group: "lifecycle", level: "warning", breaks: ["views"] },
  "lifecycle-order": { group: "lifecycle", level: "warning", breaks: ["views"] },
  "lifecycle-status": { group: "lifecycle", level: "warning", breaks: ["views"] },
  "response-id-changed": { group: "lifecycle", level: "error", breaks: ["openai_stream", "ids"] },
  "response-model-changed": { group: "lifecycle", level: "warning", breaks: ["accounting"] },
  // end
  "terminal-missing": { group: "end", level: "error", breaks: ["openai_stream", "ai_sdk", "open_responses"] },
  "terminal-repeated": {
    group: "end",
    level: "error",
    breaks: ["openai_stream", "ai_sdk", "open_responses"],
  },
  "terminal-unpublished": {
    group: "end",
    level: "error",
    breaks: ["openai_stream", "ai_sdk", "open_responses"],
  },
  "after-terminal": {
    group: "end",
    level: "error",
    breaks: ["openai_create", "openai_stream", "ai_sdk", "open_responses"],
  },
  "terminal-status": { group: "end", level: "error", breaks: ["views"] },
  "incomplete-details-missing": {
    group: "end",
    level: "warning",
    breaks: ["ai_sdk", "open_responses", "views"],
  },
  "incomplete-details-unexpected": {
    group: "end",
    level: "warning",
    breaks: ["ai_sdk", "open_responses", "views"],
  },
  "error-missing": { group: "end", level: "warning", breaks: ["views"] },
  "error-unexpected": { group: "end", level: "warning", breaks: ["views"] },
  "usage-missing": { group: "end", level: "warning", breaks: ["accounting"] },
  "usage-missing-details": { group: "end", level: "warning", breaks: ["accounting"] },
  "usage-shape": { group: "end", level: "warning", breaks: ["ai_sdk", "accounting"] },
  "usage-sum": { group: "end", level: "warning", breaks: ["accounting"] },
  "usage-details-sum": { group: "end", level: "warning", breaks: ["accounting"] },
  // response
  "response-field-missing": { group: "response", level: "warning", breaks: ["ai_sdk"] },
  "response-field-type": { group: "response", level: "warning", breaks: ["ai_sdk"] },
  "response-status-unknown": { group: "response", level: "warning", breaks: ["views"] },
  "final-output-empty": { group: "response", level: "warning", breaks: ["openai_stream"] },
  "final-item-missing": { group: "response", level: "warning", breaks: ["openai_stream"] },
  "final-item-extra": { group: "response", level: "warning", breaks: ["views"] },
  "final-type-changed": { group: "response", level: "error", breaks: ["openai_stream", "views"] },
  "final-id-changed": { group: "response", level: "warning", breaks: ["openai_stream", "ids"] },
  // item
  "item-not-added": {
    group: "item",
    level: "error",
    breaks: ["openai_stream", "ai_sdk", "open_responses", "views"],
  },
  "item-added-twice": { group: "item", level: "error", breaks: ["openai_stream", "views"] },
  "item-after-done": {
    group: "item",
    level: "error",
    breaks: ["openai_stream", "ai_sdk", "open_responses", "views"],
  },
  "item-unclosed": { group: "item", level: "warning", breaks: ["ai_sdk", "open_responses", "views"] },
  "item-index-gap": { group: "item", level: "warning", breaks: ["views"] },
  "item-id-changed": { group: "item", level: "error", breaks: ["openai_stream", "open_responses", "ids"] },
  "item-type-changed": {
    group: "item",
    level: "error",
    breaks: ["openai_stream", "ai_sdk", "open_responses", "views"],
  },
  "call-id-changed": { group: "item", level: "error", breaks: ["openai_stream", "tools"] },
  "call-id-missing": { group: "item", level: "error", breaks: ["openai_stream", "ai_sdk", "tools"] },
  "item-status": { group: "item", level: "warning", breaks: ["views"] },
  "incomplete-item-status": { group: "item", level: "note", breaks: [] },
  // part
  "part-not-added": { group: "part", level: "error", breaks: ["openai_stream", "views"] },
  "reasoning-part-not-added": { group: "part", level: "warning", breaks: ["openai_stream"] },
  "part-added-twice": { group: "part", level: "error", breaks: ["openai_stream", "views"] },
  "part-after-done": { group: "part", level: "error", breaks: ["views"] },
  "part-unclosed": { group: "part", level: "warning", breaks: ["views"] },
  "part-index-gap": { group: "part", level: "warning", breaks: ["openai_stream", "views"] },
  "part-type-changed": { group: "part", level: "error", breaks: ["views"] },
  "wrong-place": { group: "part", level: "error", breaks: ["openai_stream", "views"] },
  // sum
  "deltas-done": { group: "sum", level: "error", breaks: ["views"] },
  "done-part": { group: "sum", level: "error", breaks: ["views"] },
  "part-item": { group: "sum", level: "error", breaks: ["views"] },
  "item-final": { group: "sum", level: "error", breaks: ["views"] },
  "done-missing": { group: "sum", level: "warning", breaks: ["views"] },
  "deltas-missing": { group: "sum", level: "warning", breaks: ["ai_sdk", "open_responses", "views"] },
  "annotations-differ": { group: "sum", level: "warning", breaks: ["views"] },
  "annotation-order": { group: "sum", level: "warning", breaks: ["openai_stream", "views"] },
  "annotation-late": { group: "sum", level: "note", breaks: [] },
  "logprobs-differ": { group: "sum", level: "warning", breaks: ["views"] },
  // tool
  "arguments-not-json": { group: "tool", level: "error", breaks: ["ai_sdk", "open_responses", "tools"] },
  "arguments-schema": { group: "tool", level: "warning", breaks: ["tools"] },
  "tool-unknown": { group: "tool", level: "warning", breaks: ["ai_sdk", "open_responses", "tools"] },
  "tool-state-order": { group: "tool", level: "note", breaks: ["views"] },
} as const satisfies Record<string, CheckRule>;

/** Names of the rules: `seq-gap` and the like. People filter by them, so they stay for ever. */
export type RuleId = keyof typeof rules;

/** Every rule of the stream checker; their words are in `lib/i18n`, their reasons in `docs/checks.md`. */
export const checkRules: Readonly<Record<RuleId, CheckRule>> = rules;

export const ruleIds = Object.keys(rules) as RuleId[];
