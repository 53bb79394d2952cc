import { expect, test } from "vitest";
import { formatPath } from "@/lib/protocol/json/format-path";
import { compareEcho } from "@/lib/protocol/response/compare-echo";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";

async function compareWithAnswer(request: Record<string, unknown>): Promise<string[]> {
  const { body, status } = await createSandboxClient().call("POST", "responses", request);
  expect(status).toBe(200);
  return compareEcho(request, body).map(({ kind, path }) => `${kind} ${formatPath(path)}`);
}

test("of a plain request the sandbox repeats the model, and fills in the defaults of the API", async () => {
  const rows = await compareWithAnswer({ model: "gpt-5.4", input: "Hi" });
  expect(rows.slice(0, 2)).toEqual(["same model", "not_echoed input"]);
  expect(rows.filter((row) => !row.startsWith("added"))).toHaveLength(2);
  expect(rows).toContain("added temperature");
  expect(rows).toContain("added tool_choice");
});

test("what was set comes back as it was sent, with what the server has put in beside it", async () => {
  const rows = await compareWithAnswer({
    model: "sandbox-reasoning",
    input: "Hi",
    temperature: 1,
    metadata: { ticket: "A-17" },
    reasoning: { effort: "low", summary: "auto" },
    text: { verbosity: "low" },
    tools: [{ type: "function", name: "get_weather", parameters: { type: "object", properties: {} } }],
    service_tier: "auto",
    include: ["reasoning.encrypted_content"],
    store: false,
  });
  expect(rows).toEqual(
    expect.arrayContaining([
      "changed service_tier",
      "same temperature",
      "same metadata",
      "same reasoning",
      "same text.verbosity",
      "added text.format",
      "not_echoed include",
      "same store",
    ]),
  );
  expect(rows.filter((row) => row.startsWith("dropped"))).toEqual([]);
});
