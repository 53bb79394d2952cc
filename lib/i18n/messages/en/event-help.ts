import { does } from "@/lib/i18n/messages/en/event-help/does";
import { fields } from "@/lib/i18n/messages/en/event-help/fields";
import { differs, meets } from "@/lib/i18n/messages/en/event-help/occasions";

/**
 * What each type of event is about. Keys are the types without `response.` and with underscores for the dots
 * (`eventMessageKey`); where a text holds for a whole topic, the topic's name.
 */
export const eventHelp = {
  title: "Event types",
  search: "Search event types",
  all: "All types",
  none: "No type of that name.",
  count: "{count, plural, one {# type} other {# types}}",
  back: "Back to {type}",
  labels: {
    meets: "When",
    before: "Comes after",
    after: "Followed by",
    partners: "Belongs with",
    place: "Says where",
    content: "Brings",
    differs: "Providers",
    rules: "Checked by",
    source: "Known to",
  },
  itself: "more of the same",
  first: "nothing: it is the first",
  last: "nothing: it is the last",
  anywhere: "anything, before the end",
  elsewhere: "whatever comes next",
  optional: "may be left out",
  everyField: "Every event has its type, and a sequence_number.",
  orderNote: "Of the same item or part. Events of other items, and keepalive, may come in between.",

  topics: {
    lifecycle: "The response",
    error: "Errors",
    keepalive: "Signs of life",
    output_item: "Output items",
    content_part: "Content parts",
    output_text: "Text",
    refusal: "Refusal",
    reasoning_summary: "Summary of the reasoning",
    reasoning_text: "Raw reasoning",
    function_call: "Function call",
    custom_tool_call: "Custom tool call",
    web_search_call: "Web search",
    file_search_call: "File search",
    code_interpreter_call: "Code interpreter",
    image_generation_call: "Image generation",
    mcp_list_tools: "Tools of an MCP server",
    mcp_call: "MCP call",
    shell_call: "Shell",
    apply_patch_call: "Patch",
    compaction: "Compaction",
    audio: "Audio",
  },

  sources: {
    both: "OpenAI and Open Responses",
    openai: "OpenAI; not part of Open Responses",
    open_responses: "Open Responses; not in OpenAI’s list",
    none: "no published list: met on the wire",
  },

  foreign: {
    vendor:
      "An event of a vendor’s own, named before the colon. Open Responses leaves such names to the vendors, and a client has to be able to pass over them.",
    terminal:
      "An end that no specification has. Clients wait for response.completed, response.incomplete or response.failed, and take a stream that stops here for a broken one.",
    ping: "A sign of life under a name of its own. It says nothing about the response; OpenAI’s is called keepalive. The openai SDK’s stream() throws at it.",
    untyped:
      "JSON without a type. Where it has an error, it is one in the form of Chat Completions, as OpenRouter sends it; else nobody can say what it is.",
    malformed: "The data is no JSON object, so it is no event for anybody. The frame below shows what came.",
    unknown:
      "Not a type that this page knows: of a newer API, or of a server’s own. It is kept and shown as it came, and changes nothing in the response.",
  },

  does,
  meets,
  differs,
  fields,
} as const;
