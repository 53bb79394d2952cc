import type { JsonPath } from "@/lib/protocol/json/json-text";

/** A path as one writes it in code: `output[0].content[0].text`, `metadata["my key"]`. Empty for the whole value. */
export function formatPath(path: JsonPath): string {
  return path.map(formatStep).join("");
}

function formatStep(step: string | number, place: number): string {
  if (typeof step === "number") return `[${step}]`;
  if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `[${JSON.stringify(step)}]`;
  return place === 0 ? step : `.${step}`;
}
