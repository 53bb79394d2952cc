/**
 * Help for each parameter, shown in the form and in the editor's hover. Keys are the parameter's names, nested
 * ones with an underscore for the dot (`fieldMessageKey`). Braces of examples stand in single quotes (ICU).
 */
export const fields = {
  input:
    "What the model is to answer: a text, or a list of items for a longer talk, with images, files and tool results. May be left out where prompt, previous_response_id or conversation gives something to go on. Example: Say hello in French.",
  instructions:
    "How the model should behave in this one response, above all that is in input. It is not carried over by previous_response_id: send it again each time. Example: Answer in one sentence.",
  prompt:
    'A prompt stored at the provider, by its id, with an optional version and variables to fill in. It may bring its own model and input. Example: \'{\'"id": "pmpt_123", "variables": \'{\'"city": "Ankara"\'}}\'',

  model:
    "The model that answers, by the name the provider gives it. Any text goes; the provider refuses names it does not have. Example: gpt-5.4",
  temperature:
    "How freely the next word is chosen, from 0 (nearly always the likeliest) to 2 (very free). Change this or top_p, not both. Many reasoning models refuse it. Example: 0.7",
  top_p:
    "Only the likeliest words that together reach this probability are considered, from 0 to 1. Change this or temperature, not both. Example: 0.9",
  max_output_tokens:
    "The most tokens the response may have, those of reasoning included; at least 16. Reached, the response ends as incomplete. Example: 512",
  top_logprobs:
    "How many likely tokens to report at each place of the text, from 0 to 20. They come only when include holds message.output_text.logprobs. Example: 5",
  presence_penalty:
    "Makes words less likely once they have appeared at all. Part of Open Responses; OpenAI does not take it in a request. Example: 0.5",
  frequency_penalty:
    "Makes words less likely the more often they have appeared. Part of Open Responses; OpenAI does not take it in a request. Example: 0.5",

  tools:
    "The tools the model may call: your own functions, and built-in ones such as web_search, file_search, code_interpreter, image_generation or mcp. What a function returns, you send back as an item of input. Example: [ '{'\"type\": \"web_search\"'}' ]",
  tool_choice:
    'Whether the model calls a tool: auto leaves it to the model, none forbids it, required demands one. An object names the tool to call. required and an object need tools. Example: "required"',
  parallel_tool_calls:
    "Whether the model may ask for several tool calls at once. Has a meaning only with tools. Example: false",
  max_tool_calls:
    "The most calls of built-in tools in this response, at least 1; calls of your own functions are not counted. Example: 3",

  text: "Settings of the text that comes out: its format and its verbosity. Example: '{'\"verbosity\": \"low\"'}'",
  text_format:
    "The form of the text: type text is free text, json_schema holds it to a JSON Schema of yours (with a name of letters, digits, hyphens and underscores), json_object asks for any JSON and wants the word JSON in input. Example: '{'\"type\": \"json_object\"'}'",
  text_verbosity:
    "How much the model writes: low, medium or high. Models that do not know it refuse it. Example: low",

  reasoning:
    "Settings for models that reason before they answer: effort, summary, mode and context. Other models refuse it. Example: '{'\"effort\": \"low\"'}'",
  reasoning_effort:
    "How long the model reasons: none, minimal, low, medium, high, xhigh or max. Less is faster and cheaper. Which of them a model takes, and its own default, differ. Example: low",
  reasoning_summary:
    "Asks for a summary of the reasoning, which streams before the answer: auto, concise or detailed. Without it no summary comes. Example: auto",

  store:
    "Whether the provider keeps the response, so that it can be fetched by its id and followed up with previous_response_id. Providers without memory refuse true. Example: false",
  metadata:
    "Up to 16 notes of your own that are kept with the response: keys of at most 64 characters, values texts of at most 512. Example: '{'\"ticket\": \"A-17\"'}'",
  previous_response_id:
    "The id of an earlier response to go on from. It must be stored at the same provider. Not together with conversation. Its instructions are not carried over. Example: resp_123",
  conversation:
    "The conversation this response belongs to, as its id or an object with the id: its items go in before input, and what comes is added to it. Not together with previous_response_id. Example: conv_123",
  context_management:
    'What the provider does when the talk grows long: a list of at least one step, such as a compaction from a number of tokens on. Example: [ \'{\'"type": "compaction", "compact_threshold": 100000\'}\' ]',
  truncation:
    "Deprecated. What happens to a talk that is longer than the model can read: disabled refuses it, auto drops items from the middle. Example: auto",

  stream:
    "true sends the response as events while it is made, which is what this page is for; false sends it whole at the end. Example: true",
  stream_options:
    "Settings of the stream; only with stream true. include_obfuscation false leaves out the padding that hides the length of the deltas. Example: '{'\"include_obfuscation\": false'}'",
  background:
    "true lets the provider work on after the connection has ended; the response is fetched by its id later. Such responses have to be kept for a while, so store false may be refused. Example: true",

  include:
    'Further parts to put into the response, which are left out by default: sources of searches, outputs of the code interpreter, logprobs, encrypted reasoning for use with store false, and others. Example: ["reasoning.encrypted_content"]',
  service_tier:
    "How the request is queued and paid for: auto, default, flex, scale, priority, fast or ultrafast. Providers offer some of them. The response says which was used. Example: flex",
  prompt_cache_key:
    "A name for requests that begin alike, so that they meet the same cache; at most 64 characters. Example: support-bot",
  prompt_cache_options:
    'How the beginning of the prompt is cached: mode implicit or explicit, and how long it lives at least (ttl 30m or 12h). Example: \'{\'"mode": "explicit", "ttl": "30m"\'}\'',
  prompt_cache_retention:
    "Deprecated in favour of prompt_cache_options. How long the cached prompt is kept: in_memory or 24h. Some providers write in-memory. Example: 24h",
  safety_identifier:
    "A stable name for the person behind the request, so that misuse can be traced to one user and not to all; at most 64 characters. Send a hash, not a name. Example: user-5f3a",
  user: "Deprecated: safety_identifier and prompt_cache_key have taken its place. A name for the person behind the request. Example: user-5f3a",
  moderation:
    "Has the input and the output checked by a moderation model, which has to be named. Example: '{'\"model\": \"omni-moderation-latest\"'}'",
  image:
    "How images in the context are handled: context_compression auto, enabled or disabled. Example: '{'\"context_compression\": \"auto\"'}'",
  access_programs:
    "The access program under which the request runs: cyber standard, daybreak_blue or daybreak_red. Only for accounts that have been admitted. Example: '{'\"cyber\": \"standard\"'}'",
} as const;
