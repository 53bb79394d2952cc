/** When one meets a type; by type where it has a text of its own, else by topic. */
export const meets = {
  created:
    "First in every stream, with sequence_number 0. Only a stream that is taken up again with starting_after has none.",
  queued: "With background set to true, while the provider is busy.",
  in_progress: "Once, after response.created or response.queued.",
  completed: "Last in every stream that ends well.",
  incomplete:
    "max_output_tokens is reached, or a content filter steps in. What is open is closed first, with status incomplete.",
  failed:
    "A spent quota, a fault at the provider, a policy. It may come at any time, after an error event too.",
  error: "At any time. The recorded one came for a spent quota, right after response.in_progress.",
  keepalive: "In long silences: while a model thinks, or a tool works.",
  output_item:
    "For each item of the output. Several may be open at the same time: output_index keeps them apart.",
  content_part: "In each message; in a reasoning only where raw reasoning is shown.",
  output_text: "In nearly every stream: this is the answer.",
  output_text_annotation_added:
    "In answers that rest on a web search, a file search or the code interpreter.",
  refusal: "The model declines to answer; with structured outputs it does so in a part of its own.",
  reasoning_summary: "A reasoning model answers, and the request sets reasoning.summary.",
  reasoning_text:
    "Open models such as gpt-oss, whose raw reasoning is shown. OpenAI’s own models give summaries at most.",
  function_call:
    "The request has functions among its tools, and the model calls one. Your program carries it out and sends the result as function_call_output.",
  custom_tool_call: "The request has a custom tool, and the model calls it. Your program carries it out.",
  web_search_call: "The request has the tool web_search, and the model looks something up.",
  file_search_call: "The request has the tool file_search with vector stores to look into.",
  code_interpreter_call: "The request has the tool code_interpreter, and the model calculates or draws.",
  image_generation_call: "The request has the tool image_generation, and an image is wanted.",
  mcp_list_tools:
    "The request has an MCP server whose tools are not known yet. It comes before the answer, once for each server.",
  mcp_call:
    "The model uses a tool of an MCP server. Where approval is wanted, an item mcp_approval_request comes instead, and the call in the next response.",
  shell_call:
    "The request has the tool shell; its output comes in the stream only from the provider’s container.",
  apply_patch_call: "The request has the tool apply_patch, and the model creates or changes a file.",
  compaction: "The request sets context_management, and the conversation has passed its compact_threshold.",
  audio:
    "Not in any recorded stream: the four types stand in OpenAI’s list, and nobody was seen to send them.",
} as const;

/** Who does otherwise; only some types and topics have such a text. */
export const differs = {
  created:
    "Some gateways send a response with few fields; the AI SDK may fail on such a one. OpenAI’s streams of early 2025 have no sequence_number anywhere.",
  completed:
    "ChatGPT’s own backend ends with an empty output though items came: keep what was streamed. vLLM ends so even where the tokens ran out. A few gateways send response.done, or nothing at all.",
  incomplete: "Some leave the cut item’s status at completed; vLLM has ended with response.completed.",
  failed:
    "OpenAI sends an error event first, then this one: two ends, one failure. Some gateways only close the connection.",
  error:
    "Three forms are in use: flat (OpenAI’s schema), nested under error (Open Responses, and what OpenAI was seen to send), and without a type, as in Chat Completions (OpenRouter).",
  keepalive:
    "OpenAI and Azure send it, and publish it nowhere. Others send ping, at which the openai SDK’s stream() throws, or a comment line, which every client passes over.",
  output_item:
    "GitHub Copilot gives an item another id in each event: go by output_index. Some gateways leave the event out; the openai SDK’s stream() then throws. Copies of reasoning are encrypted anew each time.",
  content_part:
    "Many gateways leave it out or send it late; the openai SDK’s stream() then throws. Bedrock counts gpt-oss’s text as content_index 1 though it stands alone.",
  output_text_delta:
    "OpenAI, Azure and ChatGPT’s backend pad it with obfuscation, so that its length gives nothing away. xAI, OpenRouter, DeepSeek and LM Studio do not.",
  output_text_done: "Some servers leave it out, and go on with response.content_part.done.",
  reasoning_text:
    "Three sets of names are in use: response.reasoning_text.delta (OpenAI’s), response.reasoning.delta (Open Responses), and vLLM’s response.reasoning_part.added around the first. Often there is no part around the text at all.",
  function_call:
    "LM Studio sends the arguments whole, with no delta before. Where max_output_tokens cuts a call off, its arguments are not valid JSON.",
  mcp_list_tools:
    "OpenAI was seen to leave two of three lists without response.output_item.done; they are in the final response all the same.",
  mcp_call:
    "OpenAI was seen to send an approved call’s arguments before it said that the call was in progress.",
  shell_call: "The events of commands carry no item_id: go by output_index.",
  apply_patch_call: "OpenAI sends both types, and its published list has neither.",
} as const;
