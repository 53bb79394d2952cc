import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import { checkBody } from "@/lib/sandbox/check-body";
import { checkInput } from "@/lib/sandbox/check-input";
import { checkChoiceAmongTools, checkToolChoice, checkTools } from "@/lib/sandbox/check-tools";
import {
  type Check,
  checkAnyObject,
  checkBoolean,
  checkChoice,
  checkDecimal,
  checkInteger,
  checkList,
  checkMembers,
  checkObject,
  checkString,
  invalidType,
  isGiven,
  type Members,
  missingParameter,
} from "@/lib/sandbox/check-value";
import { checkIncludeValue } from "@/lib/sandbox/item-includes";
import { checkMetadata } from "@/lib/sandbox/metadata";

const checkText = checkString();
const formats = ["text", "json_object", "json_schema"];

const checkFormat: Check = (value, param) => {
  if (!isJsonObject(value)) return invalidType(param, "an object", value);
  if (value.type === undefined) return missingParameter(`${param}.type`);
  const error = checkChoice(formats)(value.type, `${param}.type`);
  if (error || value.type !== "json_schema") return error;
  const members = {
    name: checkString({ maximum: 64, pattern: /^[a-zA-Z0-9_-]+$/ }),
    schema: checkAnyObject,
    description: checkText,
    strict: checkBoolean,
  };
  return checkMembers(value, param, members, ["name", "schema"]);
};

const checkConversation: Check = (value, param) => {
  if (typeof value === "string") return null;
  if (!isJsonObject(value)) return invalidType(param, "one of a string or an object", value);
  return checkMembers(value, param, { id: checkText }, ["id"]);
};

/**
 * Every parameter of `POST /v1/responses` (openai 7.57.0, and the two penalties, which the API knows too),
 * in the order in which OpenAI reports faults: the first is the one that the caller hears of.
 */
const parameterChecks: Members = {
  model: checkText,
  input: checkInput,
  previous_response_id: checkText,
  conversation: checkConversation,
  prompt: checkObject({ id: checkText, variables: checkAnyObject, version: checkText }, ["id"]),
  moderation: checkAnyObject,
  include: checkList(checkIncludeValue, "an array of strings"),
  tools: checkTools,
  tool_choice: checkToolChoice,
  metadata: checkMetadata,
  text: checkObject({ format: checkFormat, verbosity: checkChoice(["low", "medium", "high"]) }),
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
  reasoning: checkObject({
    context: checkChoice(["auto", "current_turn", "all_turns"]),
    effort: checkChoice(["none", "minimal", "low", "medium", "high", "xhigh", "max"]),
    generate_summary: checkChoice(["auto", "concise", "detailed"]),
    mode: checkText,
    summary: checkChoice(["auto", "concise", "detailed"]),
  }),
  user: checkText,
  safety_identifier: checkString({ maximum: 64 }),
  prompt_cache_options: checkAnyObject,
  prompt_cache_key: checkText,
  prompt_cache_retention: checkChoice(["in_memory", "24h"]),
  truncation: checkChoice(["auto", "disabled"]),
  instructions: checkText,
  store: checkBoolean,
  service_tier: checkChoice(["auto", "default", "flex", "scale", "priority", "fast", "ultrafast"]),
  top_logprobs: checkInteger({ minimum: 0, maximum: 20 }),
  context_management: checkList(checkAnyObject, "an array of objects"),
  access_programs: checkAnyObject,
  image: checkAnyObject,
};

/** The checks of some of them, for other endpoints that take them too. */
export function pickChecks(...names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(parameterChecks).filter(([name]) => names.includes(name)));
}

/** The first fault of a request's parameters as OpenAI would report it, or null. */
export function checkParameters(parameters: JsonObject): ApiError | null {
  if (parameters.model === undefined) return missingParameter("model");
  const isWhole = ["input", "previous_response_id", "conversation", "prompt"].some((name) =>
    isGiven(parameters[name]),
  );
  // A null model names no model; in all other parameters null means "not given".
  const error = checkBody(parameters, parameterChecks, ["model"]);
  if (error) return error;
  return isWhole ? checkTogether(parameters) : missingParameter("input");
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
