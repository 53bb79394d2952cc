import type { RunProblem } from "@/lib/client/problems/run-problem";

/** What is behind a problem that an upstream told of, as far as its status, code and words say. */
export type ProblemCause =
  | "key"
  | "permission"
  | "model"
  /** Money or tokens are used up: waiting does not help. */
  | "quota"
  /** Too much at once: waiting helps. */
  | "rate"
  | "context"
  | "earlier_response"
  /** HTTP 500, though the code says that the request is at fault. */
  | "blames_request"
  | "request"
  | "path"
  | "html"
  | "slow"
  | "server";

type Signs = Pick<RunProblem, "status" | "code" | "type" | "message" | "excerpt" | "excerptType">;

type Rule = { cause: ProblemCause; words?: RegExp; codes?: RegExp; statuses?: readonly number[] };

// The first that fits counts: what the code says is surer than the status, which gateways choose freely. xAI refuses
// a key with 400, new-api (CometAPI's kind) lacks a model with 503.
const rules: readonly Rule[] = [
  {
    cause: "context",
    codes: /^context_length_exceeded$/,
    words: /context (?:window|length)|maximum context/i,
  },
  {
    cause: "quota",
    codes: /^(?:insufficient_quota|billing_|insufficient_(?:user_)?(?:quota|balance|credits))/,
    words:
      /exceeded your current quota|insufficient (?:balance|credits?|funds|user quota)|quota (?:is )?not enough/i,
    statuses: [402],
  },
  {
    cause: "key",
    codes: /^(?:invalid_api_key|authentication_error)$/,
    words: /(?:incorrect|invalid) api key/i,
  },
  {
    cause: "model",
    codes: /^model_not_found$/,
    words:
      /\bmodel\b.{0,80}(?:does not exist|not found|not supported by any)|no available channel|无可用渠道/i,
  },
  { cause: "earlier_response", codes: /^previous_response_not_found$/ },
  { cause: "rate", codes: /^(?:rate_limit|too_many_requests)/, statuses: [429] },
  { cause: "key", statuses: [401] },
  { cause: "permission", statuses: [403] },
  { cause: "path", statuses: [404, 405] },
  { cause: "slow", statuses: [408, 504, 524] },
  { cause: "request", codes: /^invalid_(?:request|prompt|value)/, statuses: [400, 413, 415, 422] },
  { cause: "server", codes: /^(?:server_error|internal|overloaded)/ },
];

/** True of the types in which a web server sends its pages. */
export function isHtml(contentType: string | null): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? "");
}

/** Null where nothing tells. Not for errors of the playground's own, whose codes say it all. */
export function findCause(signs: Signs): ProblemCause | null {
  const { status, excerpt, excerptType } = signs;
  if (excerpt !== null && isHtml(excerptType) && status !== null && status < 500) return "html";
  if (findBlamingWord(signs) !== null) return "blames_request";
  const rule = rules.find((candidate) => fits(candidate, signs));
  if (rule) return rule.cause;
  return status !== null && status >= 500 ? "server" : null;
}

/** The code or type that blames the request although the status is 500: CometAPI sends both. */
export function findBlamingWord({
  status,
  code,
  type,
}: Pick<Signs, "status" | "code" | "type">): string | null {
  if (status !== 500) return null;
  return [code, type].find((word) => word?.startsWith("invalid_request")) ?? null;
}

function fits({ words, codes, statuses = [] }: Rule, { status, code, type, message }: Signs): boolean {
  if (codes && [code, type].some((word) => word !== null && codes.test(word))) return true;
  if (words?.test(message ?? "")) return true;
  return status !== null && statuses.includes(status);
}
