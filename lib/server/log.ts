import { pino } from "pino";
import { getEnv } from "@/lib/server/env";

let logger: ReturnType<typeof pino> | undefined;

/**
 * JSON lines on stdout. Call sites name facts one by one (method, path, status, duration):
 * a request, a body, a header or a URL with its query is never handed over whole.
 */
export function log() {
  logger ??= pino({ level: getEnv().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}
