import type { JsonObject } from "@/lib/protocol/json";
import { type ApiError, notFound } from "@/lib/sandbox/api-error";
import { quote } from "@/lib/sandbox/check-value";

const usualLimit = 20;

/** One page of a list in OpenAI's form; `items` from the oldest to the newest, the query checked before. */
export function respondWithPage(items: readonly JsonObject[], query: URLSearchParams): Response | ApiError {
  const ordered = query.get("order") === "asc" ? items : items.toReversed();
  const after = query.get("after");
  const start = after === null ? 0 : ordered.findIndex(({ id }) => id === after) + 1;
  if (after !== null && start === 0) {
    return notFound(`No item with id ${quote(after)} is in this list.`, "after");
  }
  const end = start + Number(query.get("limit") ?? usualLimit);
  return respondWithList(ordered.slice(start, end), end < ordered.length);
}

/** A list in OpenAI's form. */
export function respondWithList(data: readonly JsonObject[], hasMore = false): Response {
  return Response.json({
    object: "list",
    data,
    first_id: data.at(0)?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: hasMore,
  });
}
