import { describeValue } from "@/lib/protocol/check/describe-value";
import type { Report } from "@/lib/protocol/check/findings";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** Counts within `input_tokens` and `output_tokens`; those that the reference asks for come first. */
const details = [
  { whole: "input_tokens", name: "input_tokens_details", asked: "cached_tokens" },
  { whole: "output_tokens", name: "output_tokens_details", asked: "reasoning_tokens" },
] as const;

/** What an answer says that it has cost: all figures there, whole numbers, and in keeping with each other. */
export function checkUsage(usage: JsonObject, index: number | null, report: Report): void {
  const input = readCount(usage, "input_tokens", index, report);
  const output = readCount(usage, "output_tokens", index, report);
  const total = readCount(usage, "total_tokens", index, report);
  if (input !== null && output !== null && total !== null && total !== input + output) {
    report("usage-sum", index, { expected: String(input + output), seen: String(total) });
  }
  for (const { whole, name, asked } of details) {
    const data = usage[name];
    if (!isJsonObject(data)) report("usage-missing-details", index, { name });
    else checkDetails(data, name, asked, whole === "input_tokens" ? input : output, index, report);
  }
}

function checkDetails(
  data: JsonObject,
  name: string,
  asked: string,
  whole: number | null,
  index: number | null,
  report: Report,
): void {
  if (data[asked] === undefined) report("usage-missing-details", index, { name: `${name}.${asked}` });
  for (const field in data) {
    if (!field.endsWith("_tokens")) continue;
    const count = readCount(data, field, index, report, `usage.${name}.`);
    if (count === null || whole === null || count <= whole) continue;
    report("usage-details-sum", index, {
      name: `usage.${name}.${field}`,
      expected: String(whole),
      seen: String(count),
    });
  }
}

/** The count, or null after saying that there is none. */
function readCount(
  data: JsonObject,
  name: string,
  index: number | null,
  report: Report,
  owner = "usage.",
): number | null {
  const value = data[name];
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  report("usage-shape", index, { name: `${owner}${name}`, seen: describeValue(value) });
  return null;
}
