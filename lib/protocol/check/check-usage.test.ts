import { expect, test } from "vitest";
import { checkUsage } from "@/lib/protocol/check/check-usage";
import { createFindingLog } from "@/lib/protocol/check/findings";
import { usage } from "@/lib/protocol/check/fixtures/stream-builder";
import type { JsonObject } from "@/lib/protocol/json";

function check(data: JsonObject): string[] {
  const log = createFindingLog();
  checkUsage(data, 7, log.report);
  return log.list.map(({ rule, index, name, expected, seen }) =>
    [rule, index, name, expected, seen].filter((word) => word !== "").join(" "),
  );
}

test.each<[string, JsonObject, string[]]>([
  ["what OpenAI sends", usage, []],
  ["nothing cached, nothing written", { ...usage, input_tokens: 0, total_tokens: 5 }, []],
  [
    "no field at all",
    {},
    [
      "usage-shape 7 usage.input_tokens undefined",
      "usage-shape 7 usage.output_tokens undefined",
      "usage-shape 7 usage.total_tokens undefined",
      "usage-missing-details 7 input_tokens_details",
      "usage-missing-details 7 output_tokens_details",
    ],
  ],
  [
    "names of Chat Completions",
    { ...usage, input_tokens: undefined, prompt_tokens: 12 },
    ["usage-shape 7 usage.input_tokens undefined"],
  ],
  ["a fraction", { ...usage, output_tokens: 5.5 }, ["usage-shape 7 usage.output_tokens 5.5"]],
  ["less than nothing", { ...usage, output_tokens: -5 }, ["usage-shape 7 usage.output_tokens -5"]],
  ["a sum without reasoning", { ...usage, total_tokens: 12 }, ["usage-sum 7 17 12"]],
  [
    "details of null",
    { ...usage, input_tokens_details: null },
    ["usage-missing-details 7 input_tokens_details"],
  ],
  [
    "details without their figure",
    { ...usage, output_tokens_details: {} },
    ["usage-missing-details 7 output_tokens_details.reasoning_tokens"],
  ],
  [
    "a detail that is text",
    { ...usage, output_tokens_details: { reasoning_tokens: "3" } },
    ['usage-shape 7 usage.output_tokens_details.reasoning_tokens "3"'],
  ],
  [
    "more reasoning than output",
    { ...usage, output_tokens_details: { reasoning_tokens: 6 } },
    ["usage-details-sum 7 usage.output_tokens_details.reasoning_tokens 5 6"],
  ],
  [
    "more written to the cache than there was",
    { ...usage, input_tokens_details: { cached_tokens: 0, cache_write_tokens: 13 } },
    ["usage-details-sum 7 usage.input_tokens_details.cache_write_tokens 12 13"],
  ],
])("%s", (_name, data, found) => {
  expect(check(data)).toEqual(found);
});
