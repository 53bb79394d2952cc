import type { Handler } from "@/lib/sandbox/call";
import { checkBody } from "@/lib/sandbox/check-body";
import { checkTogether, pickChecks } from "@/lib/sandbox/check-parameters";
import { checkString } from "@/lib/sandbox/check-value";
import { countInputTokens } from "@/lib/sandbox/input-tokens";
import { readJsonBody } from "@/lib/sandbox/json-body";
import { resolveRequest } from "@/lib/sandbox/read-request";

const checks = {
  ...pickChecks(
    "model",
    "input",
    "previous_response_id",
    "conversation",
    "tools",
    "tool_choice",
    "text",
    "parallel_tool_calls",
    "reasoning",
    "truncation",
    "instructions",
  ),
  personality: checkString({ maximum: 64 }),
};

/** `POST /v1/responses/input_tokens`: what the same request would say in `usage.input_tokens`. */
export const countInput: Handler = ({ body, context }) => {
  const read = readJsonBody(body);
  if (read.kind === "error") return read.error;
  const { parameters } = read;
  const error = checkBody(parameters, checks) ?? checkTogether(parameters);
  if (error) return error;
  const result = resolveRequest(parameters, null, context);
  if (result.kind === "error") return result.error;
  const tokens = countInputTokens(result.request);
  return Response.json({ object: "response.input_tokens", input_tokens: tokens });
};
