import { parseJsonObject } from "@/lib/client/run/judge-answer";
import { isJsonObject } from "@/lib/protocol/json";

/** `Retry-After` is seconds or a date (RFC 9110, 10.2.3). `wallClock`: ms since 1970. */
export function readRetryAfter(header: string | null, wallClock: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(header)) return Math.ceil(Number(header));
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - wallClock) / 1000));
}

/** "1m6.5s", "20 seconds", "1 minute and 5 seconds". */
const toldWait =
  /(?:try again|retry)(?: in| after)\s+(\d+(?:\.\d+)?\s*[a-z]+(?:,?\s*(?:and\s+)?\d+(?:\.\d+)?\s*[a-z]+)*)/i;

const millisecondsByUnit: ReadonlyMap<string, number> = new Map(
  [
    { milliseconds: 1, words: ["ms", "msec", "msecs", "millisecond", "milliseconds"] },
    { milliseconds: 1000, words: ["s", "sec", "secs", "second", "seconds"] },
    { milliseconds: 60_000, words: ["m", "min", "mins", "minute", "minutes"] },
    { milliseconds: 3_600_000, words: ["h", "hr", "hrs", "hour", "hours"] },
    { milliseconds: 86_400_000, words: ["d", "day", "days"] },
  ].flatMap(({ milliseconds, words }) => words.map((word) => [word, milliseconds] as const)),
);

/**
 * The wait that a message speaks of, in seconds rounded up: OpenAI writes "Please try again in 1m6.5s", and gateways
 * pass that on without the header. Null where it speaks of none, or in a unit that is none of ours: of a month, half
 * a word is no minute.
 */
export function readToldWait(message: string | null): number | null {
  const told = toldWait.exec(message ?? "")?.[1];
  if (told === undefined) return null;
  let sum = 0;
  for (const [, amount, unit = ""] of told.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)) {
    const milliseconds = millisecondsByUnit.get(unit.toLowerCase());
    if (milliseconds === undefined) return null;
    sum += Number(amount) * milliseconds;
  }
  return Math.ceil(sum / 1000);
}

const toldRequestId = /request[ _-]?id\W{1,3}([\w-]{8,})/gi;

/**
 * The names under which a provider's support finds the request: of the header, of the body, and those that stand in
 * the message, where CometAPI puts it: "… (request id: 2026…)".
 */
export function findRequestIds(header: string | null, message: string | null, body: string | null): string[] {
  const json = parseJsonObject(body ?? "");
  const error = isJsonObject(json?.error) ? json.error : null;
  const told = [...(message ?? "").matchAll(toldRequestId)].map(([, id]) => id);
  const ids = [header, json?.request_id, error?.request_id, ...told];
  return [...new Set(ids.filter((id): id is string => typeof id === "string" && id !== ""))];
}

const blamingPhrases: readonly RegExp[] = [
  /(?:unknown|unsupported|missing required) parameter:? ['"`]([\w.[\]]+)['"`]/i,
  /unrecognized request arguments? supplied: ([\w.]+)/i,
  /unsupported value: ['"`]([\w.[\]]+)['"`] does not support/i,
  /^invalid (?:type for )?['"`]([\w.[\]]+)['"`]/i,
];

/** The parameter that a message blames, where a gateway has left `param` empty; null where it blames none. */
export function readBlamedParam(message: string | null): string | null {
  for (const phrase of blamingPhrases) {
    const param = phrase.exec(message ?? "")?.[1];
    if (param !== undefined) return param;
  }
  return null;
}
