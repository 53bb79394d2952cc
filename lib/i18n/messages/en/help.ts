/**
 * What each parameter is for, shown beside its field and in the editor's hover. Keys are the parameters' names,
 * nested ones with underscores for the dots (`fieldMessageKey`). Only some cost something, or are bound to others.
 */
export const help = {
  takes: "Takes",
  without: "Left out",
  costs: "Costs",
  rules: "Rules",
  knownTo: "Known to",
  useExample: "Put in",
  useExampleFor: "Put the example into {field}",
  reference: "Reference",
  defaultIs: "counts as {value}",

  kinds: {
    text: "text",
    text_up_to: "text of at most {maximum} characters",
    text_or_list: "text, or a list of items",
    text_or_object: "text, or an object with an id",
    number: "a number",
    number_from: "a number from {minimum} up",
    number_from_to: "a number from {minimum} to {maximum}",
    integer: "a whole number",
    integer_from: "a whole number from {minimum} up",
    integer_from_to: "a whole number from {minimum} to {maximum}",
    boolean: "true or false",
    one_of: "one of {values}",
    text_such_as: "text such as {values}",
    list: "a list",
    object: "an object",
    word_or_object: "a word, or an object that names a tool",
  },
  nullable: "null counts as left out",

  sources: {
    all: "OpenAI, CometAPI and Open Responses",
    openai: "OpenAI and CometAPI; not part of Open Responses",
    openai_new: "OpenAI only: neither in CometAPI’s reference nor in Open Responses",
    open_responses: "Open Responses only: OpenAI does not take it in a request",
  },

  does: {
    input:
      "What the model is to answer: a text, or a list of items for a longer talk, with images, files, earlier output and results of tools.",
    instructions:
      "How the model should behave in this one response; it ranks above all that stands in input. It is not carried over by previous_response_id: send it again each time.",
    prompt:
      "A prompt that is stored at the provider, called by its id, with a version and with variables to fill in. It may bring a model, tools and an input of its own.",
    model:
      "The model that answers, by the name that the provider gives it. Any text goes; a provider refuses names it does not have.",
    temperature:
      "How freely the next word is chosen: at 0 nearly always the likeliest, at 2 almost anything. Many reasoning models refuse it.",
    top_p:
      "Only the likeliest words that together reach this share of probability are considered: at 0.1 the top tenth.",
    max_output_tokens:
      "The most tokens the response may have, those of reasoning included. Where it is reached, the response ends as incomplete.",
    top_logprobs:
      "How many of the likeliest tokens are reported for each place of the text, with their probabilities.",
    presence_penalty:
      "Makes words less likely once they have appeared at all; below 0 it makes them likelier.",
    frequency_penalty:
      "Makes words less likely the more often they have appeared; below 0 it makes repetition likelier.",
    tools:
      "What the model may call: your own functions, servers that speak MCP, and built-in tools such as web_search, file_search, code_interpreter or image_generation. What your function returns, you send back as an item of input.",
    tool_choice:
      "Whether the model calls a tool: auto leaves it to the model, none forbids it, required demands one. An object names the tool, or the list of tools to choose from.",
    parallel_tool_calls:
      "Whether the model may ask for several tool calls at once, before it has seen any result.",
    max_tool_calls:
      "The most calls of built-in tools in this response, all tools together. What the model asks for beyond that is passed over.",
    text: "How the text comes out: its format and its verbosity.",
    text_format:
      "The form of the text. text is free; json_schema holds it to a JSON Schema of yours; json_object asks for any JSON, the older way.",
    text_verbosity: "How much the model writes. Models that do not know it refuse it.",
    reasoning: "Settings for models that reason before they answer. Other models refuse it.",
    reasoning_effort:
      "How long the model reasons. Which of the values a model takes, and what it does without one, differs from model to model.",
    reasoning_summary:
      "Asks for a summary of the reasoning, which streams before the answer. Without it none comes.",
    reasoning_context:
      "Which earlier reasoning the model sees again: auto leaves it to the model, current_turn gives only that of this turn, all_turns that of the whole talk.",
    reasoning_mode: "How the reasoning is carried out: standard, or pro, which works longer on one answer.",
    reasoning_generate_summary: "The older name of reasoning.summary.",
    store:
      "Whether the provider keeps the response, so that it can be fetched by its id and gone on from with previous_response_id. Providers without memory refuse true.",
    metadata:
      "Up to 16 notes of your own that are kept with the response and come back with it; for finding it again.",
    previous_response_id:
      "The id of an earlier response to go on from: its input and output stand before yours. It must be kept at the same provider.",
    conversation:
      "The conversation this response belongs to: its items stand before input, and what comes is added to it.",
    context_management:
      "What the provider does when the talk grows long: so far one kind, compaction, from a number of tokens on.",
    truncation:
      "What happens to a talk that is longer than the model can read: disabled refuses it, auto leaves out its oldest items.",
    stream:
      "true sends the response as events while it is made, which is what this page is for; false sends it whole at the end.",
    stream_options: "Settings of the stream.",
    stream_options_include_obfuscation:
      "Whether deltas carry random padding, so that nobody who watches the line can guess words by their length.",
    background:
      "true lets the provider work on after the connection has ended; the response is fetched later, by its id.",
    include:
      "Parts to put into the response that are left out otherwise: sources and results of searches, outputs of the code interpreter, probabilities of tokens, encrypted reasoning, images that came in.",
    service_tier:
      "Which queue serves the request, and at which price. The response says which one it was, which may be another.",
    prompt_cache_key: "A name for requests that begin alike, so that they meet the same cache.",
    prompt_cache_options: "How the beginning of the request is cached. For models from gpt-5.6 on.",
    prompt_cache_options_mode:
      "implicit sets one mark for the cache by itself; explicit leaves the marks to you (prompt_cache_breakpoint in a part of input), and without marks nothing is cached.",
    prompt_cache_options_ttl: "How long what is cached lives at least.",
    prompt_cache_options_prewarm: "true fills the cache and makes no output.",
    prompt_cache_options_comparison_response_id:
      "The id of a response to compare with, to find out why the cache was missed.",
    prompt_cache_retention:
      "How long what is cached is kept at most. CometAPI’s reference spells the first value in-memory. prompt_cache_options.ttl takes its place.",
    safety_identifier:
      "A lasting name for the person behind the request, so that misuse is traced to one user and not to all. Send a hash, not a name. OpenAI’s newest SDK speaks of 128 characters.",
    user: "A name for the person behind the request. safety_identifier and prompt_cache_key take its place.",
    moderation: "Has what goes in and what comes out judged by a moderation model.",
    moderation_model: "The moderation model that judges.",
    moderation_policy_input_mode:
      "What happens to input that is flagged: score reports it, block refuses it.",
    moderation_policy_output_mode:
      "What happens to output that is flagged: score reports it, block holds it back.",
    image: "How images in the request are handled.",
    image_context_compression:
      "Whether images are made smaller for the model: auto decides by model and input, enabled demands it, disabled forbids it.",
    access_programs:
      "The access programs under which the request runs, for accounts that have been admitted.",
    access_programs_cyber:
      "The programme for work on security. Without it the account’s own applies; one that the account does not have is refused with 403.",
  },

  price: {
    input: "Input tokens. Images and files count as tokens too, and often as many.",
    instructions: "Input tokens, with every request.",
    max_output_tokens:
      "It bounds what a response can cost; set too low, reasoning uses it up before a word is written.",
    top_logprobs: "No tokens, but much larger events: each token carries its rivals.",
    tools: "Input tokens for each description, and a fee per call for most built-in tools.",
    parallel_tool_calls: "Time: several calls at once save rounds.",
    max_tool_calls: "It bounds the fees of built-in tools.",
    text_verbosity: "Output tokens: low writes least.",
    reasoning_effort: "Output tokens and time: each step up may cost several times as many.",
    reasoning_summary: "A few output tokens, and a moment.",
    reasoning_mode: "pro costs many times the tokens and the time.",
    previous_response_id: "All earlier items are input tokens again, in part from the cache.",
    conversation: "All earlier items are input tokens again, in part from the cache.",
    context_management: "Fewer input tokens from then on, against one more step of output.",
    stream_options_include_obfuscation: "Bytes only: false makes the stream smaller.",
    background: "Time until the first event: it is queued first.",
    include: "Bytes only: the events grow.",
    service_tier: "flex is cheaper and slower, priority and fast dearer and quicker.",
    prompt_cache_key: "Cached input tokens are cheaper and quicker.",
    prompt_cache_options_ttl: "A longer life may be charged for when the cache is written.",
    prompt_cache_options_prewarm: "Input tokens now, for less of a wait later.",
    prompt_cache_retention: "Cached input tokens are cheaper and quicker.",
    image_context_compression: "Fewer input tokens where images are made smaller.",
  },

  bound: {
    input: "May be left out where prompt, previous_response_id or conversation gives something to go on.",
    model: "May be left out where prompt names one.",
    temperature: "Change this or top_p, not both.",
    top_p: "Change this or temperature, not both.",
    top_logprobs: "Comes only where include holds message.output_text.logprobs.",
    tools: "Tools named in tool_choice have to be here.",
    tool_choice: "required, and every named tool, need tools.",
    parallel_tool_calls: "Does something only with tools.",
    max_tool_calls: "Counts built-in tools only, not your own functions.",
    text_format:
      "json_schema wants a name of at most 64 letters, digits, hyphens and underscores. json_object wants the word JSON in input or instructions.",
    reasoning_generate_summary: "Not together with reasoning.summary.",
    metadata: "Keys of at most 64 characters, values texts of at most 512.",
    previous_response_id: "Not together with conversation. The earlier response has to have been stored.",
    conversation: "Not together with previous_response_id.",
    context_management: "At least one entry.",
    stream_options: "Only where stream is true.",
    background: "Needs the response to be kept: not with store false.",
    include: "reasoning.encrypted_content is for requests with store false.",
    moderation: "model has to be named.",
    access_programs_cyber: "Only for accounts that have been admitted.",
  },
} as const;
