/** The body's parameters that the SDKs know by name: openai-python 3.22, openai-node 7.57. */
const sharedParameters = [
  "access_programs",
  "background",
  "context_management",
  "conversation",
  "include",
  "input",
  "instructions",
  "max_output_tokens",
  "max_tool_calls",
  "metadata",
  "model",
  "moderation",
  "parallel_tool_calls",
  "previous_response_id",
  "prompt",
  "prompt_cache_key",
  "prompt_cache_options",
  "prompt_cache_retention",
  "reasoning",
  "safety_identifier",
  "service_tier",
  "store",
  "stream",
  "stream_options",
  "temperature",
  "text",
  "tool_choice",
  "tools",
  "top_logprobs",
  "top_p",
  "truncation",
  "user",
];

const parameters = {
  python: new Set(sharedParameters),
  typescript: new Set([...sharedParameters, "image"]),
};

/** Whether `responses.create` takes the key by its name. Others are sent all the same, in the SDK's way for them. */
export function isSdkParameter(sdk: keyof typeof parameters, key: string): boolean {
  return parameters[sdk].has(key);
}
