import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import { countInputTokens } from "@/lib/sandbox/input-tokens";
import { findTraits } from "@/lib/sandbox/models";
import type { CreateRequest } from "@/lib/sandbox/read-request";

/** In tokens: of the models that the sandbox is named after. */
const usualWindow = 1_000_000;

/**
 * The request as a model can read it: with `truncation` "auto" the oldest items are left out of a context that is
 * too long, without it such a request is refused. The newest item always stays.
 */
export function fitContext(request: CreateRequest): CreateRequest | ApiError {
  const window = findTraits(request.model).contextWindow ?? usualWindow;
  const tokens = countInputTokens(request);
  if (tokens <= window) return request;
  if (request.parameters.truncation !== "auto") return tooLong();
  let left = tokens;
  let dropped = 0;
  for (const item of request.items.slice(0, -1)) {
    if (left <= window) break;
    left -= countInputTokens({ items: [item], instructions: null, parameters: {} });
    dropped += 1;
  }
  const items = request.items.slice(dropped);
  return { ...request, items, newItems: Math.min(request.newItems, items.length) };
}

function tooLong(): ApiError {
  const message =
    "Your input exceeds the context window of this model. Please adjust your input and try again.";
  return badRequest(message, "input", "context_length_exceeded");
}
