import { describe, expect, test } from "vitest";
import { ruleIds } from "@/lib/protocol/check/check-rules";
import { createStreamChecker, type StreamEnd } from "@/lib/protocol/check/check-stream";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { faultModels, findFault } from "@/lib/sandbox/faults/faults";
import { listModels } from "@/lib/sandbox/models";
import { createSandbox } from "@/lib/sandbox/respond";

/** On the real clock. */
const respond = createSandbox();

type Exchange = { chunks: readonly Uint8Array[]; end: StreamEnd };

/** What a reader gets who leaves when nothing has come for a while. */
async function readExchange(response: Response): Promise<Exchange> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  while (reader) {
    const silence = new Promise<null>((resolve) => setTimeout(resolve, 200, null));
    const read = await Promise.race([reader.read().catch(() => "broken" as const), silence]);
    if (read === "broken") return { chunks, end: "broken" };
    if (read === null) await reader.cancel();
    if (read === null) return { chunks, end: "stopped" };
    if (read.done) break;
    chunks.push(read.value);
  }
  return { chunks, end: "closed" };
}

const weather = {
  type: "function",
  name: "get_weather",
  parameters: {
    type: "object",
    properties: { city: { type: "string" } },
    required: ["city"],
    additionalProperties: false,
  },
};
const search = { tools: [{ type: "web_search" }], input: "Search the web for unicorns." };
const call = { tools: [weather], input: "What is the weather in Paris?" };

/** What a request needs where a plain one does not show the fault. */
const needs: { readonly [fault: string]: object } = {
  "annotation-order": search,
  "annotation-late": search,
  "annotations-differ": search,
  "search-out-of-order": search,
  "starts-late": { background: true },
  "arguments-not-json": call,
  "arguments-misfit": call,
  "tool-unknown": call,
  "call-id-changes": call,
  "call-id-missing": call,
  "logprobs-differ": { include: ["message.output_text.logprobs"] },
  "no-reasoning-parts": { reasoning: { summary: "auto" } },
  "final-item-missing": { reasoning: { effort: "low" } },
};

async function findRules(model: string): Promise<{ rules: Set<string>; end: StreamEnd }> {
  const request = {
    model,
    stream: true,
    input: "Tell me a story about a unicorn.",
    metadata: { sandbox_delay_ms: "0", sandbox_seed: "faults" },
    ...needs[model.replace("sandbox-fault-", "")],
  };
  const body = JSON.stringify(request);
  const response = await respond(new Request("http://sandbox/v1/responses", { method: "POST", body }));
  const { chunks, end } = await readExchange(response);
  const checker = createStreamChecker({ contentType: response.headers.get("content-type"), request });
  const decoder = createStreamDecoder();
  for (const chunk of chunks) for (const entry of decoder.push(chunk, 0)) checker.push(entry);
  for (const entry of decoder.end(0)) checker.push(entry);
  checker.end(end);
  return { rules: new Set(checker.findings.list.map(({ rule }) => rule)), end };
}

test("a lawful stream has no finding but notes that all streams of the sandbox have", async () => {
  expect([...(await findRules("sandbox")).rules]).toEqual([]);
});

test.each(faultModels)("%s has just the findings that it is about", async (model) => {
  const { rules } = await findRules(model);
  expect([...rules].sort()).toEqual([...(findFault(model)?.rules ?? [])].sort());
});

describe("the end of a stream", () => {
  test.each([
    ["sandbox-fault-cut", "broken"],
    ["sandbox-fault-silent", "stopped"],
    ["sandbox-fault-ends-early", "closed"],
    ["sandbox-fault-missing-terminal", "closed"],
  ])("%s is %s", async (model, end) => {
    expect((await findRules(model)).end).toBe(end);
  });
});

test("the faults are about nearly every rule of the checker", () => {
  const shown = new Set(faultModels.flatMap((model) => findFault(model)?.rules ?? []));
  // A frame of 8 MiB is not worth its while.
  expect(ruleIds.filter((rule) => !shown.has(rule))).toEqual(["frame-too-long"]);
});

test("each fault is a model with a sentence of its own", () => {
  const { data } = listModels();
  expect(Array.isArray(data)).toBe(true);
  const models = new Map((Array.isArray(data) ? data : []).map(({ id, description }) => [id, description]));
  for (const model of faultModels) expect(models.get(model)).toMatch(/^The sandbox with a fault\. .+\.$/);
  expect(new Set(models.values()).size).toBe(models.size);
});
