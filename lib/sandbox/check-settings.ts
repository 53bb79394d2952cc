import { isJsonObject } from "@/lib/protocol/json";
import { badRequest } from "@/lib/sandbox/api-error";
import { findSchemaFault } from "@/lib/sandbox/check-schema";
import { checkObject, checkShapes, shape } from "@/lib/sandbox/check-shape";
import {
  type Check,
  checkAnyObject,
  checkBoolean,
  checkChoice,
  checkString,
  checkText,
  quote,
} from "@/lib/sandbox/check-value";

const summaries = ["auto", "concise", "detailed"];

/** `reasoning` */
export const checkReasoning = checkObject({
  context: checkChoice(["auto", "current_turn", "all_turns"]),
  effort: checkChoice(["none", "minimal", "low", "medium", "high", "xhigh", "max"]),
  generate_summary: checkChoice(summaries),
  mode: checkText,
  summary: checkChoice(summaries),
});

const checkFormatShape = checkShapes({
  text: shape({}),
  json_object: shape({}),
  json_schema: shape(
    { name: checkString({ maximum: 64, pattern: /^[a-zA-Z0-9_-]+$/ }), schema: checkAnyObject },
    { description: checkText, strict: checkBoolean },
  ),
});

const checkFormat: Check = (value, param) => {
  const error = checkFormatShape(value, param);
  if (error || !isJsonObject(value) || value.strict !== true || !isJsonObject(value.schema)) return error;
  const fault = findSchemaFault(value.schema);
  if (fault === null) return null;
  const message = `Invalid schema for response_format ${quote(String(value.name))}: ${fault}`;
  return badRequest(message, `${param}.schema`, "invalid_json_schema");
};

/** `text` */
export const checkTextSettings = checkObject({
  format: checkFormat,
  verbosity: checkChoice(["low", "medium", "high"]),
});
