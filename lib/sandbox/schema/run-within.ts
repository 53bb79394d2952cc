import { runInNewContext } from "node:vm";
import { isJsonObject } from "@/lib/protocol/json";

/**
 * What a task gives, or null when it takes longer. Patterns come from outside: one that backtracks for ever would
 * otherwise stop the server. V8 can be interrupted in a regular expression, and this is how Node lets one do it.
 */
export function runWithin<Result>(milliseconds: number, task: () => Result): Result | null {
  let result: Result | null = null;
  const run = () => {
    result = task();
  };
  try {
    runInNewContext("run()", { run }, { timeout: milliseconds });
    return result;
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  }
}

/** By its code: the error may come from the other context, whose `Error` is not ours. */
function isTimeout(error: unknown): boolean {
  return isJsonObject(error) && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
