/** The response's own fields. */
export const response = {
  id: "The response’s name at the provider. A later request goes on from it with previous_response_id, and it can be fetched by it as long as it is kept.",
  object: "Always response: it tells what kind of object this is.",
  created_at: "When the response was created, in seconds since 1970 by the provider’s clock.",
  completed_at:
    "When it was completed, in seconds since 1970. null until then, and where it did not complete.",
  status:
    "Where it stands: queued, in_progress, completed, incomplete, failed or cancelled. The last four are final.",
  model:
    "The model that answered, often with its date: gpt-4o-mini in the request may be gpt-4o-mini-2024-07-18 here.",
  output:
    "What came out, item by item in order: messages, reasoning, tool calls. Never take its first item for the answer; look for the message.",
  output_text:
    "The text of all messages, joined. The SDKs work it out for themselves; on the wire only some providers send it.",
  error: "Why the response failed. null unless status is failed.",
  error_code:
    "A short name of the error, such as server_error, rate_limit_exceeded or invalid_prompt. Programs go by it.",
  error_message: "What went wrong, in words for people.",
  error_param: "The request’s parameter that is to blame, where there is one.",
  error_type: "What kind of error it is; older than the code, and coarser.",
  error_misalignment: "Details where a policy on misalignment stopped the model.",
  incomplete_details: "Why the response is incomplete. null unless status is incomplete.",
  incomplete_details_reason:
    "What stopped it: max_output_tokens, or content_filter. Further reasons may come, so treat this as open.",
  instructions:
    "The instructions that counted. They are not carried over by previous_response_id: what stands here was sent with this request.",
  metadata: "The request’s own notes, as they were sent.",
  parallel_tool_calls: "Whether the model may call several tools at once.",
  temperature: "The temperature that counted, the model’s default where the request had none.",
  top_p: "The top_p that counted, the model’s default where the request had none.",
  top_logprobs: "How many alternatives each token’s probabilities come with.",
  presence_penalty: "The penalty that counted, 0 where the request had none.",
  frequency_penalty: "The penalty that counted, 0 where the request had none.",
  tool_choice: "Whether and which tool the model had to call.",
  tools:
    "The tools that the model had, with the defaults that the provider filled in: a function’s strict may be true though nobody set it.",
  background: "Whether the response was made without anybody waiting for it.",
  conversation: "The conversation that the response belongs to. Its items were added there.",
  conversation_id: "The conversation’s id.",
  image: "How images of the input were handled.",
  input_transformations:
    "Reasoning from earlier turns that was kept from the model, in the input’s order, each with the reason.",
  max_output_tokens: "The bound for the output, reasoning included. null: none but the model’s own.",
  max_tool_calls: "How many calls of built-in tools were allowed, all tools together.",
  moderation: "What the moderation model found, where the request asked for it.",
  moderation_input: "What it found in the input.",
  moderation_output: "What it found in the output.",
  previous_response_id: "The response that this one goes on from.",
  prompt: "The stored prompt that was used.",
  prompt_id: "The prompt’s id.",
  prompt_variables: "What was put in for the prompt’s variables.",
  prompt_version: "The prompt’s version.",
  prompt_cache_diagnostics:
    "Why the prompt cache was hit or missed, where the request asked for a comparison.",
  prompt_cache_key: "The name under which like requests share a cache.",
  prompt_cache_options: "The cache settings that counted.",
  prompt_cache_retention: "How long the cached beginning is kept at most.",
  reasoning: "The reasoning settings that counted. For models that do not reason its fields are null.",
  reasoning_context:
    "Which earlier reasoning the model saw again: the mode that counted, where the request left it to the model.",
  reasoning_effort: "How long the model was to reason; its default where the request had none.",
  reasoning_generate_summary: "The older name of reasoning.summary.",
  reasoning_mode: "How the reasoning was carried out.",
  reasoning_summary:
    "Which summary of the reasoning was asked for. auto may come back as what it became, detailed for one.",
  safety_identifier: "The hashed name of the person behind the request.",
  service_tier:
    "The queue that served the request. It may be another than was asked for: auto comes back as default, for one.",
  store: "Whether the provider keeps the response.",
  text: "How the text was to come out.",
  text_format: "The form of the text. A schema comes back as it was understood.",
  text_verbosity: "How much the model was to write.",
  tool_usage: "What the built-in tools used up, beside the model’s own tokens.",
  tool_usage_image_gen: "Tokens of image generation, all calls together.",
  tool_usage_web_search: "How many searches count for the bill.",
  truncation: "What was to happen to a talk longer than the model can read.",
  usage: "Tokens, the measure of the bill. null until the response has ended, and often where it failed.",
  usage_input_tokens:
    "Tokens that were read: instructions, tools, input, and all earlier turns that were put before it.",
  usage_input_tokens_details: "What the input tokens consist of.",
  usage_input_tokens_details_cached_tokens:
    "Input tokens that came from the cache, at a lower price. They are part of input_tokens.",
  usage_input_tokens_details_cache_write_tokens:
    "Input tokens that were written to the cache. They are part of input_tokens.",
  usage_output_tokens: "Tokens that were written: text, tool calls, and reasoning that is never shown.",
  usage_output_tokens_details: "What the output tokens consist of.",
  usage_output_tokens_details_reasoning_tokens:
    "Tokens of reasoning. They are part of output_tokens and are paid for, shown or not.",
  usage_cost: "What the request cost, in the provider’s credits.",
  usage_total_tokens: "input_tokens and output_tokens together.",
  user: "The older name of the person behind the request.",
  access_programs: "The access programs that counted for the response.",
  billing: "Who pays. OpenAI sends it and describes it nowhere.",
  billing_payer: "Who pays; developer in all that was recorded.",
  content_filters: "What the provider’s content filters found in input and output, by category.",
} as const;
