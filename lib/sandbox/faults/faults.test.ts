import { describe, expect, test } from "vitest";
import { createStreamChecker, type StreamEnd } from "@/lib/protocol/check/check-stream";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { faultModels, findFault } from "@/lib/sandbox/faults/faults";
import { listModels } from "@/lib/sandbox/models";
import { respond } from "@/lib/sandbox/respond";

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

async function findRules(model: string): Promise<{ rules: Set<string>; end: StreamEnd }> {
  const request = {
    model,
    stream: true,
    input: "Tell me a story about a unicorn.",
    metadata: { sandbox_delay_ms: "0", sandbox_seed: "faults" },
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

test("each fault is a model with a sentence of its own", () => {
  const { data } = listModels();
  expect(Array.isArray(data)).toBe(true);
  const models = new Map((Array.isArray(data) ? data : []).map(({ id, description }) => [id, description]));
  for (const model of faultModels) expect(models.get(model)).toMatch(/^The sandbox with a fault\. .+\.$/);
  expect(new Set(models.values()).size).toBe(models.size);
});
