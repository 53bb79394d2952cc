import type { RunOutcome } from "@/lib/client/run/run-store";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";
import { responseFromJson } from "@/lib/protocol/response/response-lifecycle";
import { initialResponseState, type ResponseState } from "@/lib/protocol/response/response-state";
import { judgeEnd } from "@/lib/protocol/run-outcome";

type Answer = {
  status: number;
  contentType: string | null;
  body: string;
  /** False when the connection broke, or when the body was longer than the page reads. */
  isWhole: boolean;
};

type JudgedAnswer = {
  outcome: RunOutcome;
  response: ResponseState;
  /** The body, where it is a whole answer in JSON and no refusal: what can be checked. */
  json: JsonObject | null;
};

/** `application/json`, `application/problem+json; charset=utf-8` and the like, in any case. */
function isJsonType(contentType: string | null): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType?.trim() ?? "");
}

/** Null for whatever is no JSON object. */
export function parseJsonObject(text: string): JsonObject | null {
  const value = parseJson(text);
  return isJsonObject(value) ? value : null;
}

/**
 * What an answer that is no event stream amounts to. Servers leave out fields freely: an `output` list alone
 * makes a Responses answer, and an `error` with HTTP 200 is a failure all the same.
 */
export function judgeAnswer({ status, contentType, body, isWhole }: Answer): JudgedAnswer {
  const response = initialResponseState;
  if (status >= 400) return { outcome: { kind: "http_error", status }, response, json: null };
  if (!isWhole) return { outcome: { kind: "cut" }, response, json: null };
  const json = isJsonType(contentType) ? parseJsonObject(body) : null;
  if (json === null) return { outcome: { kind: "not_event_stream" }, response, json };
  if (json.object === "response" || Array.isArray(json.output)) {
    const answered = responseFromJson(json);
    return { outcome: { kind: answered.error ? "failed" : judgeEnd(answered) }, response: answered, json };
  }
  return { outcome: { kind: json.error ? "failed" : "not_responses_stream" }, response, json };
}
