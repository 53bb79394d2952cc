import { checkCost, checkReasons, type Ending } from "@/lib/protocol/check/check-ending";
import { createFieldCheck } from "@/lib/protocol/check/check-fields";
import { jsonType } from "@/lib/protocol/check/describe-value";
import { createFindingLog, type FindingLog, type Report } from "@/lib/protocol/check/findings";
import { createOnce } from "@/lib/protocol/check/once";
import { isResponseStatus, type ResponseField, responseFields } from "@/lib/protocol/check/response-fields";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { previewFields } from "@/lib/protocol/json/json-preview";
import { readResponseError } from "@/lib/protocol/stream-error";

const endings: ReadonlySet<string> = new Set<Ending["status"]>(["completed", "incomplete", "failed"]);

/** The group `response`, as far as it is about one response object by itself. */
export function createResponseCheck(report: Report) {
  const checkFields = createResponseFieldCheck(report);
  return {
    push({ event, index }: EventEntry): void {
      if (event.kind !== "known" || !("response" in event.event)) return;
      if (isJsonObject(event.event.response)) checkFields(event.event.response, index);
    },
  };
}

/**
 * What is wrong with the answer to a request that asked for no stream; nothing where it is an error's body.
 * Findings are about no event. Those of the group `end` name `response` as what carries the fault.
 */
export function checkAnswer(body: JsonObject): FindingLog {
  const { report, ...findings } = createFindingLog();
  if (body.object === "response" || Array.isArray(body.output)) checkAnswered(body, report);
  else if (readResponseError(body) === null) report("not-responses", null, { seen: previewFields(body) });
  return findings;
}

function checkAnswered(response: JsonObject, report: Report): void {
  createResponseFieldCheck(report)(response, null);
  createFieldCheck(report).checkResponse(response, null);
  const { status } = response;
  if (!isEnding(status)) return;
  const ending: Ending = { status, name: "response", index: null };
  checkReasons(response, ending, report);
  checkCost(response, ending, report);
}

function isEnding(status: unknown): status is Ending["status"] {
  return typeof status === "string" && endings.has(status);
}

/** Fields that are missing, each set of them told once, and fields of a wrong type, each told once. */
function createResponseFieldCheck(report: Report) {
  const isNew = createOnce();

  function checkStatus(status: unknown, index: number | null): void {
    if (typeof status !== "string" || isResponseStatus(status)) return;
    if (isNew(`status ${status}`)) report("response-status-unknown", index, { seen: status });
  }

  function checkType(name: string, value: unknown, { types }: ResponseField, index: number | null): void {
    const seen = jsonType(value);
    if (types.includes(seen) || !isNew(`type ${name}`)) return;
    report("response-field-type", index, { name, expected: types.join(", "), seen });
  }

  return (response: JsonObject, index: number | null): void => {
    const missing: string[] = [];
    for (const [name, field] of responseFields) {
      const value = response[name];
      if (value !== undefined) checkType(name, value, field, index);
      else if (field.isRequired) missing.push(name);
    }
    const name = missing.join(", ");
    if (name !== "" && isNew(name)) report("response-field-missing", index, { name });
    checkStatus(response.status, index);
  };
}
