/** Who does otherwise, where that is known. */
export const differs = {
  response: {
    id: "GitHub Copilot gives another id in each event of one stream.",
    created_at: "Bedrock sends a number with a fraction.",
    completed_at: "Missing from OpenAI’s older answers and from some gateways.",
    status: "CometAPI’s reference leaves incomplete out of its list. OpenAI sends it.",
    output:
      "ChatGPT’s own backend ends with an empty list though items were streamed; new-api has done so too.",
    output_text: "OpenRouter sends it; OpenAI does not, though its reference lists it.",
    error: "Open Responses and OpenAI agree on the object; xAI’s HTTP errors have a text in its place.",
    error_code: "OpenRouter and vLLM put a number here, CometAPI at times an empty text.",
    moderation: "xAI, OpenRouter and LM Studio leave it out.",
    prompt_cache_retention:
      "xAI, OpenRouter and LM Studio leave it out. CometAPI’s reference spells the first value in-memory.",
    store: "Providers without memory answer false, whatever was asked for, or refuse true.",
    content_filters: "From Azure and DeepSeek alone.",
    usage: "Some servers leave the details out, and sums over them then come to nothing.",
    usage_cost: "From OpenRouter alone.",
    tool_usage: "OpenAI’s newer answers only.",
  },
  item: {
    any: {
      id: "GitHub Copilot changes it from event to event: go by the item’s place in output.",
      encrypted_content: "OpenAI encrypts anew each time that it sends it: two copies never look alike.",
    },
    reasoning: {
      id: "OpenRouter changes it between the stream and the final response.",
    },
    function_call: {
      arguments: "Cut off by max_output_tokens they are no valid JSON.",
    },
    mcp_call: { error: "An object at OpenAI, not a text." },
  },
} as const;
