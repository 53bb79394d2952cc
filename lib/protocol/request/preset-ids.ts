/** The presets in the order in which they teach. Apart from their texts, which the first page does not need. */
export const presetIds = [
  "bedtime-story",
  "chain",
  "structured-output",
  "function-calling",
  "function-result",
  "reasoning",
  "image",
  "pdf",
  "web-search",
  "file-search",
  "code-interpreter",
  "mcp",
  "background",
  "logprobs",
] as const;

export type PresetId = (typeof presetIds)[number];
