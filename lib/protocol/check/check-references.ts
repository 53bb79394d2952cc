import type { RuleId } from "@/lib/protocol/check/check-rules";

/** A page where the rule, or a case of it, can be read about. Titles are names: they are not translated. */
export type CheckReference = { readonly title: string; readonly url: string };

const parsing: CheckReference = {
  title: "WHATWG HTML, 9.2.5 Parsing an event stream",
  url: "https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream",
};
const interpreting: CheckReference = {
  title: "WHATWG HTML, 9.2.6 Interpreting an event stream",
  url: "https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation",
};
const events: CheckReference = {
  title: "OpenAI API reference, streaming events",
  url: "https://platform.openai.com/docs/api-reference/responses-streaming",
};
const responseObject: CheckReference = {
  title: "OpenAI API reference, create a response",
  url: "https://developers.openai.com/api/reference/resources/responses/methods/create",
};
const background: CheckReference = {
  title: "OpenAI guide, background mode",
  url: "https://developers.openai.com/docs/guides/background",
};
const functionCalling: CheckReference = {
  title: "OpenAI guide, function calling",
  url: "https://developers.openai.com/api/docs/guides/function-calling",
};
const openResponses: CheckReference = {
  title: "Open Responses specification, streaming",
  url: "https://www.openresponses.org/specification#streaming",
};
const openResponsesSchema: CheckReference = {
  title: "Open Responses specification, OpenAPI document",
  url: "https://www.openresponses.org/openapi/openapi.json",
};

function issue(repository: string, number: number, about: string): CheckReference {
  return {
    title: `${repository} issue ${number}: ${about}`,
    url: `https://github.com/${repository}/issues/${number}`,
  };
}

function pull(repository: string, number: number, about: string): CheckReference {
  return {
    title: `${repository} PR ${number}: ${about}`,
    url: `https://github.com/${repository}/pull/${number}`,
  };
}

const missingItems = [
  issue("BerriAI/litellm", 22102, "deltas before their item"),
  issue("BerriAI/litellm", 41185, "no item for a message after reasoning"),
];
const collidingIndexes = [
  issue("decolua/9router", 2611, "reasoning and a call share an output_index"),
  pull("diegosouzapw/OmniRoute", 10025, "a call after reasoning on the same output_index"),
];
const movingIds = [
  issue("smg-project/smg", 160, "other ids in the stream than in the final output"),
  pull("vercel/ai", 18548, "item ids that rotate between events"),
];
const partsMissing = [pull("BerriAI/litellm", 24445, "no content_part.added, deltas refused")];
const silentEnds = [
  issue("router-for-me/CLIProxyAPI", 1407, "stream closed before response.completed"),
  pull("decolua/9router", 1648, "silent ends become response.failed"),
  pull("openclaw/openclaw", 109133, "an unterminated stream stored as a success"),
];
const wrongEnds = [
  issue("vllm-project/agentic-api", 273, "response.completed around an incomplete response"),
];
const noUsageDetails = [
  pull("ogx-ai/ogx", 4690, "usage details are not optional"),
  pull("exo-explore/exo", 1885, "usage details added"),
];
const emptyFinals = [
  issue("QuantumNous/new-api", 4362, "empty final output, empty replies"),
  pull("open-webui/open-webui", 27800, "an empty final output wiped the streamed one"),
];
const annotationLoss = [
  issue("maximhq/bifrost", 5061, "annotations lost from the accumulated message"),
  pull("microsoft/agent-framework", 6649, "annotation events never sent"),
];
const invalidCalls = [pull("ogx-ai/ogx", 5462, "arguments that begin with an extra {}")];

/** Every link was looked up: a rule with nothing but the reference has no public thread that we know. */
export const checkReferences: Readonly<Record<RuleId, readonly CheckReference[]>> = {
  // wire
  "content-type": [parsing, pull("vllm-project/vllm-ascend", 6985, "a stream labelled application/json")],
  charset: [parsing],
  bom: [parsing, pull("vercel-labs/fx", 681, "marks and lone CRs read")],
  "line-ends-cr": [parsing, issue("a2aproject/a2a-js", 714, "events dropped at lone CRs")],
  "line-ends-crlf": [parsing, issue("hey-api/hey-api", 3054, "no events found with CRLF")],
  "invalid-utf8": [
    parsing,
    issue("librefang/librefang", 3448, "characters cut between two chunks"),
    pull("farion1231/cc-switch", 1923, "replacement characters behind a proxy"),
  ],
  "unterminated-frame": [
    interpreting,
    pull("coder/aibridge", 123, "the terminal event not read without its blank line"),
    issue("openai/openai-node", 2725, "the last event dropped"),
  ],
  "frame-too-long": [interpreting],
  "empty-data": [
    interpreting,
    issue("router-for-me/CLIProxyAPI", 2460, "empty data, JSONDecodeError"),
    issue("router-for-me/CLIProxyAPI", 3352, "an empty frame at the end"),
  ],
  "data-missing": [interpreting],
  "not-json": [interpreting, events],
  "not-object": [events],
  "type-missing": [events],
  "event-name-missing": [
    interpreting,
    issue("ranxianglei/billion-context", 549, "streams without event lines rejected"),
  ],
  "event-name-mismatch": [interpreting, openResponses],
  "not-responses": [events, issue("shuv1337/oc-web", 143, "a proxy answers with a page")],
  "after-done-sentinel": [openResponses],
  // shape
  "misshapen-event": [events, issue("diegosouzapw/OmniRoute", 13964, "events against the schema")],
  "index-missing": [
    events,
    issue("lemonade-sdk/lemonade", 3607, "no output_index, no content_index"),
    pull("tontinton/maki", 514, "calls garbled without output_index"),
  ],
  "item-id-missing": [events, issue("Oaklight/llm-rosetta", 408, "reasoning deltas without item_id")],
  "undocumented-event": [
    openResponses,
    issue("openai/openai-node", 1964, "keepalive stops the stream"),
    pull("vllm-project/vllm", 24938, "response.reasoning_part events"),
  ],
  "unknown-event": [
    openResponses,
    issue("router-for-me/CLIProxyAPI", 6007, "foreign events break strict clients"),
  ],
  "unknown-item-type": [openResponses],
  "unknown-part-type": [openResponses],
  "unknown-field": [events],
  "field-missing": [events, issue("Oaklight/llm-rosetta", 56, "missing fields, failing clients")],
  // sequence
  "seq-missing": [
    events,
    background,
    pull("Blaizzy/mlx-vlm", 494, "sequence numbers added"),
    pull("ggml-org/llama.cpp", 24957, "one counter for all events"),
  ],
  "seq-type": [events],
  "seq-start": [events, background],
  "seq-gap": [events, background],
  "seq-repeat": [events, pull("BerriAI/litellm", 28899, "sequence_number 0 by default")],
  "seq-back": [events, background],
  // lifecycle
  "resumed-stream": [background],
  "first-event": [
    events,
    issue("BerriAI/litellm", 9545, "expected response.created, got response.completed"),
  ],
  "created-repeated": [events, issue("mnfst/llm-gateway", 2072, "two whole cycles in one stream")],
  "lifecycle-order": [
    openResponses,
    issue("diegosouzapw/OmniRoute", 14330, "response.in_progress before response.created"),
  ],
  "lifecycle-status": [openResponses],
  "response-id-changed": [events, pull("vercel/ai", 18548, "ids that rotate between events")],
  "response-model-changed": [responseObject],
  // end
  "terminal-missing": [openResponses, ...silentEnds],
  "terminal-repeated": [
    openResponses,
    pull("router-for-me/CLIProxyAPI", 4683, "response.failed after response.completed"),
  ],
  "terminal-unpublished": [
    events,
    pull("decolua/9router", 2142, "streams that end with response.done"),
    issue("Wei-Shaw/sub2api", 1322, "which events are terminal"),
  ],
  "after-terminal": [openResponses],
  "terminal-status": [openResponses, ...wrongEnds],
  "incomplete-details-missing": [
    responseObject,
    issue("vllm-project/vllm", 24184, "no way to tell that tokens ran out"),
  ],
  "incomplete-details-unexpected": [responseObject],
  "error-missing": [responseObject, issue("vinhnx/VTCode", 731, "the cause of response.failed never shown")],
  "error-unexpected": [responseObject],
  "usage-missing": [
    responseObject,
    pull("envoyproxy/ai-gateway", 2184, "usage of every terminal event counted"),
  ],
  "usage-missing-details": [openResponsesSchema, ...noUsageDetails],
  "usage-shape": [
    responseObject,
    issue("pingmike2/freebuff2api-wokers", 10, "usage fields of Chat Completions"),
  ],
  "usage-sum": [responseObject],
  "usage-details-sum": [responseObject],
  // response
  "response-field-missing": [
    responseObject,
    issue("decolua/9router", 705, "few fields in response.completed"),
    pull("can1357/oh-my-pi", 5124, "incomplete_details always there"),
  ],
  "response-field-type": [responseObject, openResponsesSchema],
  "response-status-unknown": [responseObject],
  "final-output-empty": [responseObject, ...emptyFinals],
  "final-item-missing": [
    responseObject,
    pull("mcowger/plexus", 644, "calls missing from the final snapshot"),
  ],
  "final-item-extra": [
    responseObject,
    issue("vllm-project/vllm", 48274, "items without deltas never streamed"),
  ],
  "final-type-changed": [
    responseObject,
    issue("invergent-ai/surogate", 175, "another order in the final output"),
  ],
  "final-id-changed": [responseObject, ...movingIds],
  // item
  "item-not-added": [openResponses, ...missingItems],
  "item-added-twice": [openResponses, ...collidingIndexes],
  "item-after-done": [openResponses, ...collidingIndexes],
  "item-unclosed": [
    openResponses,
    issue("NousResearch/hermes-agent", 92764, "a call dropped without output_item.done"),
  ],
  "item-index-gap": [events, issue("Oaklight/llm-rosetta", 418, "one counter for all items")],
  "item-id-changed": [events, ...movingIds],
  "item-type-changed": [events, ...collidingIndexes],
  "call-id-changed": [
    functionCalling,
    pull("vllm-project/vllm", 47916, "other call ids in the completed response"),
  ],
  "call-id-missing": [functionCalling],
  "item-status": [openResponses, issue("diegosouzapw/OmniRoute", 13964, "items without status")],
  "incomplete-item-status": [
    openResponses,
    issue("vllm-project/vllm", 57998, "completed items in an incomplete response"),
  ],
  // part
  "part-not-added": [openResponses, ...partsMissing],
  "reasoning-part-not-added": [openResponses, pull("vllm-project/vllm", 35184, "parts for reasoning added")],
  "part-added-twice": [openResponses],
  "part-after-done": [openResponses],
  "part-unclosed": [openResponses],
  "part-index-gap": [
    events,
    issue("vllm-project/vllm", 45742, "content_index runs on over items, IndexError"),
  ],
  "part-type-changed": [openResponses],
  "wrong-place": [events, ...collidingIndexes],
  // sum
  "deltas-done": [events],
  "done-part": [events],
  "part-item": [events],
  "item-final": [responseObject],
  "done-missing": [events, issue("ogx-ai/ogx", 5309, "no response.output_text.done")],
  "deltas-missing": [
    events,
    pull("Sophomoresty/gemini-web2api", 57, "text in done events alone, empty replies"),
  ],
  "annotations-differ": [events, ...annotationLoss],
  "annotation-order": [events],
  "annotation-late": [events],
  "logprobs-differ": [events],
  // tool
  "arguments-not-json": [functionCalling, ...invalidCalls],
  "arguments-schema": [functionCalling],
  "tool-unknown": [functionCalling],
  "tool-state-order": [events],
};
