import type { JsonObject } from "@/lib/protocol/json";
import type { Handler } from "@/lib/sandbox/call";
import { checkBody } from "@/lib/sandbox/check-body";
import { pickChecks } from "@/lib/sandbox/check-parameters";
import { isGiven, missingParameter } from "@/lib/sandbox/check-value";
import { countInputTokens } from "@/lib/sandbox/input-tokens";
import { readJsonBody } from "@/lib/sandbox/json-body";
import { resolveRequest } from "@/lib/sandbox/read-request";
import { readSeconds } from "@/lib/sandbox/sandbox-world";
import { estimateTokens } from "@/lib/sandbox/tokens";

const checks = pickChecks(
  "model",
  "input",
  "previous_response_id",
  "instructions",
  "prompt_cache_key",
  "prompt_cache_options",
  "prompt_cache_retention",
  "service_tier",
  "image",
);

/**
 * `POST /v1/responses/compact`: the user's messages, then one item that stands for all the rest. What it holds is
 * opaque to the caller, as at OpenAI, though it is only a note and no cipher. A model that is null is ours.
 */
export const compactInput: Handler = ({ body, context }) => {
  const read = readJsonBody(body);
  if (read.kind === "error") return read.error;
  const { parameters } = read;
  if (parameters.model === undefined) return missingParameter("model");
  const error = checkBody(parameters, checks);
  if (error) return error;
  if (!isGiven(parameters.input) && !isGiven(parameters.previous_response_id))
    return missingParameter("input");
  const result = resolveRequest(parameters, null, context);
  if (result.kind === "error") return result.error;
  const { items } = result.request;
  const { randomId } = context.world;
  const note = writeNote(items);
  const compaction = { id: `cmp_${randomId()}`, type: "compaction", encrypted_content: note };
  const usage = describeUsage(countInputTokens(result.request), estimateTokens(note.length));
  return Response.json({
    id: `resp_${randomId()}`,
    object: "response.compaction",
    created_at: readSeconds(context.world),
    output: [...items.filter(isUserMessage), compaction],
    usage,
  });
};

function isUserMessage({ type, role }: JsonObject): boolean {
  return type === "message" && role === "user";
}

/** The same for the same items: how many there were of which type. */
function writeNote(items: readonly JsonObject[]): string {
  const counts = new Map<string, number>();
  for (const { type } of items) counts.set(String(type), (counts.get(String(type)) ?? 0) + 1);
  const note = { by: "sandbox", items: items.length, types: Object.fromEntries(counts) };
  return Buffer.from(JSON.stringify(note)).toString("base64");
}

function describeUsage(input: number, output: number): JsonObject {
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: input + output,
  };
}
