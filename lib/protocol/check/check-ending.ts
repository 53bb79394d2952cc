import { checkUsage } from "@/lib/protocol/check/check-usage";
import type { Report } from "@/lib/protocol/check/findings";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** How a response ended, and what to call that in findings. */
export type Ending = { status: "completed" | "incomplete" | "failed"; name: string; index: number | null };

/** What a response that has ended says of how, and of its cost. A cancelled one owes neither error nor usage. */
export function checkEnding(response: JsonObject, { status, name, index }: Ending, report: Report): void {
  const isCancelled = response.status === "cancelled";
  const hasDetails = isJsonObject(response.incomplete_details);
  const hasError = isPresent(response.error);
  if (status === "incomplete" && !hasDetails && !isCancelled) {
    report("incomplete-details-missing", index, { name });
  }
  if (status === "completed" && hasDetails) report("incomplete-details-unexpected", index, { name });
  if (status === "failed" && !hasError && !isCancelled) report("error-missing", index, { name });
  if (status !== "failed" && hasError) report("error-unexpected", index, { name });
  if (isJsonObject(response.usage)) checkUsage(response.usage, index, report);
  else if (status !== "failed" && !isCancelled) report("usage-missing", index, { name });
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
