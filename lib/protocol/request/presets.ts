import { firstDraft } from "@/lib/protocol/request/first-draft";
import type { PresetId } from "@/lib/protocol/request/preset-ids";
import { housePicture, manualText, warrantyPdf } from "@/lib/protocol/request/presets-attachments";

const getWeather = {
  type: "function",
  name: "get_weather",
  description: "Gives the current weather of a city.",
  parameters: {
    type: "object",
    properties: {
      city: { type: "string", description: "The city's name, such as Ankara." },
      unit: { type: "string", enum: ["celsius", "fahrenheit"] },
    },
    required: ["city", "unit"],
    additionalProperties: false,
  },
  strict: true,
};

const calendarEvent = {
  type: "object",
  properties: {
    name: { type: "string" },
    day: { type: "string", enum: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] },
    participants: { type: "array", items: { type: "string" } },
  },
  required: ["name", "day", "participants"],
  additionalProperties: false,
};

/**
 * The exact text of each preset. The chain's `{{last_response_id}}` is a variable that the page fills with the id
 * of the visit's newest response.
 */
export const presets: Readonly<Record<PresetId, string>> = {
  "bedtime-story": firstDraft,
  chain: print({
    model: "gpt-5.4",
    previous_response_id: "{{last_response_id}}",
    input: "Now tell the same as a poem of four lines.",
    stream: true,
  }),
  "structured-output": print({
    model: "gpt-5.4",
    input: "Ada and Grace are going to the science fair on Friday. Extract the event.",
    text: { format: { type: "json_schema", name: "calendar_event", strict: true, schema: calendarEvent } },
    stream: true,
  }),
  "function-calling": print({
    model: "gpt-5.4",
    input: "What is the weather in Ankara and in Berlin?",
    tools: [getWeather],
    stream: true,
  }),
  "function-result": print({
    model: "gpt-5.4",
    input: [
      { role: "user", content: "What is the weather in Ankara?" },
      {
        type: "function_call",
        call_id: "call_1",
        name: "get_weather",
        arguments: '{"city":"Ankara","unit":"celsius"}',
      },
      { type: "function_call_output", call_id: "call_1", output: '{"temperature":4,"sky":"snow"}' },
    ],
    tools: [getWeather],
    stream: true,
  }),
  reasoning: print({
    model: "gpt-5.4",
    input:
      "A bat and a ball cost 1.10 together. The bat costs 1.00 more than the ball. What does the ball cost?",
    reasoning: { effort: "medium", summary: "auto" },
    stream: true,
  }),
  image: print({
    model: "gpt-5.4",
    input: [
      {
        role: "user",
        content: [
          { type: "input_text", text: "What is in this picture?" },
          { type: "input_image", image_url: housePicture, detail: "low" },
        ],
      },
    ],
    stream: true,
  }),
  pdf: print({
    model: "gpt-5.4",
    input: [
      {
        role: "user",
        content: [
          { type: "input_file", filename: "warranty.pdf", file_data: warrantyPdf },
          { type: "input_text", text: "For how long is the kettle guaranteed?" },
        ],
      },
    ],
    stream: true,
  }),
  "web-search": print({
    model: "gpt-5.4",
    input: "Search the web: which version of Node.js is the newest with long-term support?",
    tools: [{ type: "web_search", search_context_size: "low" }],
    include: ["web_search_call.action.sources"],
    stream: true,
  }),
  "file-search": print({
    model: "gpt-5.4",
    input: [
      {
        role: "user",
        content: [
          { type: "input_file", filename: "manual.txt", file_data: manualText },
          { type: "input_text", text: "Search the file: how long is the warranty?" },
        ],
      },
    ],
    tools: [{ type: "file_search", vector_store_ids: ["{{vector_store_id}}"], max_num_results: 3 }],
    include: ["file_search_call.results"],
    stream: true,
  }),
  "code-interpreter": print({
    model: "gpt-5.4",
    input: "Calculate 1234 * 5678 with Python.",
    tools: [{ type: "code_interpreter", container: { type: "auto" } }],
    include: ["code_interpreter_call.outputs"],
    stream: true,
  }),
  mcp: print({
    model: "gpt-5.4",
    input: "Ask deepwiki what the repository modelcontextprotocol/typescript-sdk is for.",
    tools: [
      {
        type: "mcp",
        server_label: "deepwiki",
        server_url: "https://mcp.deepwiki.com/mcp",
        require_approval: "never",
      },
    ],
    stream: true,
  }),
  background: print({
    model: "gpt-5.4",
    input: "Take your time: write a travel plan for three days in Cappadocia.",
    background: true,
    stream: true,
  }),
  logprobs: print({
    model: "gpt-4.1",
    input: "Say in one sentence why the sky is blue.",
    include: ["message.output_text.logprobs"],
    top_logprobs: 5,
    max_output_tokens: 120,
    stream: true,
  }),
};

function print(body: object): string {
  return `${JSON.stringify(body, null, 2)}\n`;
}
