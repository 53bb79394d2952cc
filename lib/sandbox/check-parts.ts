import type { JsonObject } from "@/lib/protocol/json";
import { isJsonObject } from "@/lib/protocol/json";
import { badRequest } from "@/lib/sandbox/api-error";
import {
  checkKinds,
  checkList,
  checkObject,
  checkShapes,
  type Shape,
  shape,
} from "@/lib/sandbox/check-shape";
import {
  type Check,
  checkAnyObject,
  checkChoice,
  checkInteger,
  checkText,
  invalidValue,
  isGiven,
} from "@/lib/sandbox/check-value";

const checkBreakpoint = checkObject({ mode: checkChoice(["explicit"]), ttl: checkChoice(["30m", "12h"]) }, [
  "mode",
]);

/** An address that could be fetched, or the data itself; the sandbox fetches nothing. */
const checkAddress: Check = (value, param) => {
  if (typeof value !== "string") return checkText(value, param);
  if (/^data:[^,]*,/i.test(value.slice(0, 1_000)) || /^https?:\/\/\S/i.test(value)) return null;
  const message = `Invalid '${param}'. Expected a valid URL, but got a value with an invalid format.`;
  return badRequest(message, param, "invalid_value");
};

const annotations: { readonly [type: string]: Shape } = {
  file_citation: shape({ file_id: checkText, filename: checkText, index: checkInteger() }),
  url_citation: shape({
    start_index: checkInteger(),
    end_index: checkInteger(),
    title: checkText,
    url: checkText,
  }),
  container_file_citation: shape({
    container_id: checkText,
    file_id: checkText,
    filename: checkText,
    start_index: checkInteger(),
    end_index: checkInteger(),
  }),
  file_path: shape({ file_id: checkText, index: checkInteger() }),
};

const inputParts: { readonly [type: string]: Shape } = {
  input_text: shape({ text: checkText }, { prompt_cache_breakpoint: checkBreakpoint }),
  input_image: shape(
    {},
    {
      image_url: checkAddress,
      file_id: checkText,
      detail: checkChoice(["auto", "low", "high", "original"]),
      prompt_cache_breakpoint: checkBreakpoint,
    },
  ),
  input_file: shape(
    {},
    {
      file_data: checkText,
      file_url: checkAddress,
      file_id: checkText,
      filename: checkText,
      detail: checkChoice(["auto", "low", "high"]),
      prompt_cache_breakpoint: checkBreakpoint,
    },
  ),
};

const outputParts: { readonly [type: string]: Shape } = {
  // The annotations are required by the reference and left out by most clients: OpenAI lets them.
  output_text: shape(
    { text: checkText },
    {
      annotations: checkList(checkShapes(annotations), "an array of annotations"),
      logprobs: checkList(checkAnyObject, "an array of objects"),
    },
  ),
  refusal: shape({ refusal: checkText }),
};

/** What each type of part has to come with one of. */
const sources: { readonly [type: string]: readonly string[] } = {
  input_image: ["image_url", "file_id"],
  input_file: ["file_data", "file_url", "file_id"],
};

const partTypes = ["input_text", "input_image", "output_text", "refusal", "input_file"];

/** OpenAI reports a type that is none at the member, and one that is out of place at the part. */
function checkParts(shapes: { readonly [type: string]: Shape }): Check {
  const checkShape = checkShapes(shapes);
  return (value, param) => {
    const type = isJsonObject(value) ? value.type : undefined;
    if (typeof type !== "string" || Object.hasOwn(shapes, type)) return checkShape(value, param);
    return partTypes.includes(type)
      ? invalidValue(param, type, Object.keys(shapes))
      : invalidValue(`${param}.type`, type, partTypes);
  };
}

const checkInputShape = checkParts(inputParts);

/** A part of what a user, a developer or a tool says. */
export const checkInputPart: Check = (value, param) =>
  checkInputShape(value, param) ?? (isJsonObject(value) ? checkSource(value, param) : null);

/** A part of what a model has said. */
export const checkOutputPart = checkParts(outputParts);

/** What a tool gave back: a text or parts. */
export const checkToolOutput = checkKinds("one of a string or array of content parts", {
  string: checkText,
  array: checkList(checkInputPart, "an array of content parts"),
});

function checkSource(part: JsonObject, param: string) {
  const names = sources[String(part.type)];
  if (!names || names.some((name) => isGiven(part[name]))) return null;
  const message = `Missing required parameter: '${param}' needs one of ${names.map((name) => `'${name}'`).join(", ")}.`;
  return badRequest(message, `${param}.${names[0]}`, "missing_required_parameter");
}
