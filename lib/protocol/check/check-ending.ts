import { checkUsage } from "@/lib/protocol/check/check-usage";
import type { Report } from "@/lib/protocol/check/findings";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** How a response ended, and what to call that in findings. */
export type Ending = { status: "completed" | "incomplete" | "failed"; name: string; index: number | null };

/** What a response that has ended says of how. A cancelled one owes no reason. */
export function checkReasons(response: JsonObject, { status, name, index }: Ending, report: Report): void {
  const isCancelled = response.status === "cancelled";
  const hasDetails = isJsonObject(response.incomplete_details);
  const hasError = isPresent(response.error);
  if (status === "incomplete" && !hasDetails && !isCancelled) {
    report("incomplete-details-missing", index, { name });
  }
  if (status === "completed" && hasDetails) report("incomplete-details-unexpected", index, { name });
  if (status === "failed" && !hasError && !isCancelled) report("error-missing", index, { name });
  if (status !== "failed" && hasError) report("error-unexpected", index, { name });
}

/** What a response that has ended says of its cost; one that failed or was cancelled may be silent. */
export function checkCost(response: JsonObject, { status, name, index }: Ending, report: Report): void {
  if (isJsonObject(response.usage)) checkUsage(response.usage, index, report);
  else if (status !== "failed" && response.status !== "cancelled") report("usage-missing", index, { name });
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
