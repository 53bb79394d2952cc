import type { JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import { checkBody } from "@/lib/sandbox/check-body";
import { checkInput } from "@/lib/sandbox/check-input";
import { checkInputPart } from "@/lib/sandbox/check-parts";
import { checkReasoning, checkTextSettings } from "@/lib/sandbox/check-settings";
import { checkKinds, checkList, checkObject, checkRecord, type Members } from "@/lib/sandbox/check-shape";
import { checkChoiceAmongTools, checkToolChoice } from "@/lib/sandbox/check-tool-choice";
import { checkTools } from "@/lib/sandbox/check-tools";
import {
  checkBoolean,
  checkChoice,
  checkDecimal,
  checkInteger,
  checkString,
  checkText,
  isGiven,
  missingParameter,
} from "@/lib/sandbox/check-value";
import { checkIncludeValue } from "@/lib/sandbox/item-includes";
import { checkMetadata } from "@/lib/sandbox/metadata";

const checkConversation = checkKinds("one of a string or an object", {
  string: checkText,
  object: checkObject({ id: checkText }, ["id"]),
});

const checkVariable = checkKinds("one of a string or a content part", {
  string: checkText,
  object: checkInputPart,
});

const checkMode = checkObject({ mode: checkChoice(["score", "block"]) }, ["mode"]);

/**
 * Every parameter of `POST /v1/responses` (openai 7.57.0, and the two penalties, which the API knows too),
 * in the order in which OpenAI reports faults: the first is the one that the caller hears of.
 */
const parameterChecks: Members = {
  model: checkText,
  input: checkInput,
  previous_response_id: checkText,
  conversation: checkConversation,
  prompt: checkObject({ id: checkText, variables: checkRecord(checkVariable), version: checkText }, ["id"]),
  moderation: checkObject(
    { model: checkText, policy: checkObject({ input: checkMode, output: checkMode }) },
    ["model"],
  ),
  include: checkList(checkIncludeValue, "an array of strings"),
  tools: checkTools,
  tool_choice: checkToolChoice,
  metadata: checkMetadata,
  text: checkTextSettings,
  temperature: checkDecimal({ minimum: 0, maximum: 2 }),
  top_p: checkDecimal({ minimum: 0, maximum: 1 }),
  presence_penalty: checkDecimal({ minimum: -2, maximum: 2 }),
  frequency_penalty: checkDecimal({ minimum: -2, maximum: 2 }),
  parallel_tool_calls: checkBoolean,
  stream: checkBoolean,
  stream_options: checkObject({ include_obfuscation: checkBoolean }),
  background: checkBoolean,
  max_output_tokens: checkInteger({ minimum: 16 }),
  max_tool_calls: checkInteger({ minimum: 1 }),
  reasoning: checkReasoning,
  user: checkText,
  safety_identifier: checkString({ maximum: 64 }),
  prompt_cache_options: checkObject({
    comparison_response_id: checkText,
    mode: checkChoice(["implicit", "explicit"]),
    prewarm: checkBoolean,
    ttl: checkChoice(["30m", "12h"]),
  }),
  prompt_cache_key: checkString({ maximum: 64 }),
  // OpenAI writes it with an underscore, the reference page with a hyphen.
  prompt_cache_retention: checkChoice(["in_memory", "in-memory", "24h"]),
  truncation: checkChoice(["auto", "disabled"]),
  instructions: checkText,
  store: checkBoolean,
  service_tier: checkChoice(["auto", "default", "flex", "scale", "priority", "fast", "ultrafast"]),
  top_logprobs: checkInteger({ minimum: 0, maximum: 20 }),
  context_management: checkList(
    checkObject({ type: checkChoice(["compaction"]), compact_threshold: checkInteger({ minimum: 1_000 }) }, [
      "type",
    ]),
    "an array of objects",
    { minimum: 1 },
  ),
  access_programs: checkObject({ cyber: checkChoice(["standard", "daybreak_blue", "daybreak_red"]) }),
  image: checkObject({ context_compression: checkChoice(["auto", "enabled", "disabled"]) }),
};

/** The checks of some of them, for other endpoints that take them too. */
export function pickChecks(...names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(parameterChecks).filter(([name]) => names.includes(name)));
}

/** The first fault of a request's parameters as OpenAI would report it, or null. */
export function checkParameters(parameters: JsonObject): ApiError | null {
  // A prompt brings a model and an input of its own.
  const hasPrompt = isGiven(parameters.prompt);
  if (parameters.model === undefined && !hasPrompt) return missingParameter("model");
  const sources = ["input", "previous_response_id", "conversation", "prompt"];
  if (!sources.some((name) => isGiven(parameters[name]))) return missingParameter("input");
  // A null model names no model; in all other parameters null means "not given".
  return checkBody(parameters, parameterChecks, hasPrompt ? [] : ["model"]) ?? checkTogether(parameters);
}

/** Rules between parameters, each well-formed in itself. */
export function checkTogether(parameters: JsonObject): ApiError | null {
  if (isGiven(parameters.previous_response_id) && isGiven(parameters.conversation)) {
    const message =
      "Mutually exclusive parameters: 'previous_response_id' and 'conversation'. Ensure you are only providing one of them.";
    return badRequest(message, "conversation", "mutually_exclusive_parameters");
  }
  if (isGiven(parameters.stream_options) && parameters.stream !== true) {
    const message = "The 'stream_options' parameter is only allowed when 'stream' is enabled.";
    return badRequest(message, "stream_options", null);
  }
  return checkChoiceAmongTools(parameters);
}
