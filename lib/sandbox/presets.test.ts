import { expect, test } from "vitest";
import { findMisfit } from "@/lib/protocol/check/schema-fit";
import type { JsonObject } from "@/lib/protocol/json";
import { type PresetId, presetIds } from "@/lib/protocol/request/preset-ids";
import { presets } from "@/lib/protocol/request/presets";
import { fillVariables } from "@/lib/protocol/request/variables";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";

/** What a preset's stream amounted to. */
type Told = {
  request: JsonObject;
  types: unknown[];
  response: JsonObject;
  items: JsonObject[];
  text: string;
};

const client = createSandboxClient();

async function runPreset(id: PresetId, values: Record<string, string> = {}): Promise<Told> {
  const request = JSON.parse(fillVariables(presets[id], new Map(Object.entries(values))));
  const events = await client.stream("POST", "responses", request);
  const response = (events.at(-1)?.response ?? {}) as JsonObject;
  const items = (response.output ?? []) as JsonObject[];
  return { request, types: events.map(({ type }) => type), response, items, text: JSON.stringify(items) };
}

/** The first part of the first item's content. */
function readContent({ items }: Told): JsonObject {
  const [content = {}] = (items[0]?.content ?? []) as JsonObject[];
  return content;
}

const itemTypes = ({ items }: Told) => items.map(({ type }) => type);

/** What each preset is there to show. */
const lessons: Record<PresetId, (told: Told) => void | Promise<void>> = {
  "bedtime-story"({ types, text }) {
    expect(types.slice(0, 2)).toEqual(["response.created", "response.in_progress"]);
    expect(types.filter((type) => type === "response.output_text.delta").length).toBeGreaterThan(50);
    expect(text).toContain("Once upon a time");
  },
  async chain() {
    const first = await runPreset("bedtime-story");
    const { response, text } = await runPreset("chain", { last_response_id: String(first.response.id) });
    expect(response.previous_response_id).toBe(first.response.id);
    expect(text).toContain("Before it came 2 earlier items.");
  },
  "structured-output"(told) {
    const output = JSON.parse(String(readContent(told).text));
    const { format } = told.request.text as { format: JsonObject };
    expect(findMisfit(format.schema, output)).toBeNull();
    expect(output).toMatchObject({ day: "Friday" });
  },
  "function-calling"(told) {
    expect(itemTypes(told)).toEqual(["function_call", "function_call"]);
    expect(told.items.map(({ arguments: given }) => JSON.parse(String(given)).city)).toEqual([
      "Ankara",
      "Berlin",
    ]);
    expect(told.types).toContain("response.function_call_arguments.delta");
  },
  "function-result"(told) {
    expect(itemTypes(told)).toEqual(["message"]);
    expect(told.text).toContain("The tool get_weather answered");
  },
  reasoning(told) {
    expect(itemTypes(told)).toEqual(["reasoning", "message"]);
    expect(told.types).toContain("response.reasoning_summary_text.delta");
    expect(told.response.usage).toMatchObject({
      output_tokens_details: { reasoning_tokens: expect.any(Number) },
    });
  },
  image({ text }) {
    expect(text).toContain("The image is image/png, 64 × 64 pixels");
  },
  pdf({ text }) {
    expect(text).toContain("“warranty.pdf” is application/pdf");
  },
  "web-search"(told) {
    expect(itemTypes(told)).toEqual(["web_search_call", "message"]);
    expect(told.types).toContain("response.output_text.annotation.added");
    expect(told.items[0]?.action).toMatchObject({ sources: [{ type: "url" }, {}, {}] });
    expect(told.text).toContain("url_citation");
  },
  "file-search"(told) {
    expect(itemTypes(told)).toEqual(["file_search_call", "message"]);
    expect(told.items[0]?.results).toMatchObject([{ text: "The warranty lasts two years." }]);
    expect(told.text).toContain("file_citation");
  },
  "code-interpreter"(told) {
    expect(itemTypes(told)).toEqual(["code_interpreter_call", "message"]);
    expect(told.types).toContain("response.code_interpreter_call_code.delta");
    expect(told.items[0]?.outputs).toEqual([{ type: "logs", logs: "7006652\n" }]);
  },
  mcp(told) {
    expect(itemTypes(told)).toEqual(["mcp_list_tools", "mcp_call", "message"]);
    expect(told.types).toContain("response.mcp_list_tools.completed");
  },
  async background({ types, response }) {
    expect(types).toContain("response.queued");
    const kept = await client.call("GET", `responses/${response.id}`);
    expect(kept.body).toMatchObject({ status: "completed", background: true });
  },
  logprobs(told) {
    const [logprob] = readContent(told).logprobs as JsonObject[];
    expect(logprob).toMatchObject({ token: "This", top_logprobs: { length: 5 } });
  },
};

test.each(presetIds)("%s runs on the sandbox and shows what it is there for", async (id) => {
  if (id === "chain") return lessons.chain(await runPreset("bedtime-story"));
  const told = await runPreset(id);
  expect(told.response).toMatchObject({ status: "completed", error: null });
  await lessons[id](told);
});

test("the chain without an earlier response says what is missing", async () => {
  const { status, body } = await client.call("POST", "responses", JSON.parse(presets.chain));
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ param: "previous_response_id", code: "previous_response_not_found" });
});
