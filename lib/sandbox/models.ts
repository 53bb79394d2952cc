import type { JsonObject } from "@/lib/protocol/json";
import type { ApiError } from "@/lib/sandbox/api-error";
import { quote } from "@/lib/sandbox/check-value";
import { faultModels, findFault } from "@/lib/sandbox/faults/faults";

/** How a model of the sandbox differs from the plain one. */
export type ModelTraits = {
  /** One English sentence for lists. */
  description: string;
  /** Milliseconds before the first token, and between every two; left out, those of a quick model. */
  pace?: { first: number; token: number };
  /** Reasons also when it isn't asked to; "raw": and shows its raw reasoning. */
  reasons?: "hidden" | "raw";
  /** Calls every tool that it is given, mentioned or not. */
  callsAllTools?: true;
  /** Says nothing but this much text. */
  events?: number;
  refuses?: true;
  speaks?: true;
  /** In tokens; left out, a million. */
  contextWindow?: number;
  /** Breaks off half-way with an error event and a failed response. */
  fails?: true;
  /** Answers every request with it. */
  error?: ApiError;
};

const plain = "Scripted answers of the built-in sandbox: no key, no network, no model.";
const named = (id: string) =>
  `The built-in sandbox under the name ${id}: its answers are scripted, no model is asked.`;

const scenarios: { readonly [id: string]: ModelTraits } = {
  sandbox: { description: plain },
  "sandbox-reasoning": {
    description: "The sandbox as a model that reasons first, and shows its raw reasoning.",
    reasons: "raw",
  },
  "sandbox-tools": {
    description: "The sandbox as a model that calls every tool it is given.",
    callsAllTools: true,
  },
  "sandbox-slow": {
    description: "The sandbox at a slow pace: 3 seconds to the first token, then 2 tokens a second.",
    pace: { first: 3_000, token: 500 },
  },
  "sandbox-flood": {
    description: "The sandbox in a hurry: exactly 50,000 events, as fast as they are read.",
    pace: { first: 0, token: 0 },
    events: 50_000,
  },
  "sandbox-small": {
    description:
      "The sandbox with a context window of 1,000 tokens: what is longer is refused, or shortened with truncation auto.",
    contextWindow: 1_000,
  },
  "sandbox-refusal": { description: "The sandbox as a model that refuses to answer.", refuses: true },
  "sandbox-audio": {
    description: "The sandbox as a model that speaks: a little silence and its transcript go with the text.",
    speaks: true,
  },
  "sandbox-failed": {
    description: "The sandbox as a model that fails half-way: an error event, then response.failed.",
    fails: true,
  },
  "sandbox-rate-limited": {
    description: "The sandbox with its limit reached: every request is answered 429 with Retry-After.",
    error: {
      status: 429,
      message:
        "Rate limit reached: the built-in sandbox plays a limit that is always reached. Please try again in 2s.",
      param: null,
      code: "rate_limit_exceeded",
      type: "rate_limit_exceeded",
      headers: { "retry-after": "2", "retry-after-ms": "2000" },
    },
  },
  "sandbox-unauthorized": {
    description: "The sandbox with a key that it does not know: every request is answered 401.",
    error: {
      status: 401,
      message: "Incorrect API key provided: the built-in sandbox plays a server that does not know the key.",
      param: null,
      code: "invalid_api_key",
    },
  },
};

/** Names of the reference, so that a request can go to a real provider and back without being edited. */
const referenceModels = ["gpt-5.4", "gpt-5.4-mini", "gpt-4.1", "o4-mini", "o3"];
const referenceNames = /^(?:gpt-|chatgpt-|o\d)[\w.:-]*$/;

// 22 Nov 2026, when the sandbox was written: the same in every answer.
const created = 1_795_305_600;

/** In OpenAI's list form, with a `description` of ours. */
export function listModels(): JsonObject {
  const [first = "sandbox", ...others] = Object.keys(scenarios);
  return { object: "list", data: [first, ...referenceModels, ...others, ...faultModels].map(describeModel) };
}

/** A model that the sandbox answers for; the listed ones and any name of OpenAI's kind. */
export function findModel(id: string): JsonObject | null {
  const isTaken = Object.hasOwn(scenarios, id) || findFault(id) !== null || referenceNames.test(id);
  return isTaken ? describeModel(id) : null;
}

/** Total: a name that is not listed has the traits of the plain model; "o3" and its like reason. */
export function findTraits(id: string): ModelTraits {
  const listed = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
  const fault = findFault(id);
  if (fault) return { description: `The sandbox with a fault. ${fault.description}` };
  return listed ?? { description: named(id), ...(/^o\d/.test(id) && { reasons: "hidden" as const }) };
}

export function modelNotFound(id: string): ApiError {
  const message = `The model ${quote(id)} does not exist. The built-in sandbox takes 'sandbox', the names that GET /v1/models lists, and any name that begins with 'gpt-', 'chatgpt-' or 'o' and a digit.`;
  return { status: 404, message, param: "model", code: "model_not_found" };
}

function describeModel(id: string): JsonObject {
  const { description } = findTraits(id);
  return { id, object: "model", created, owned_by: "sandbox", description };
}
