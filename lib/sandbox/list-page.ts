import type { JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest, notFound } from "@/lib/sandbox/api-error";
import { type Check, checkChoice, checkInteger, quote } from "@/lib/sandbox/check-value";
import { checkIncludeValue } from "@/lib/sandbox/item-includes";

const usualLimit = 20;
const largestLimit = 100;

const checkBooleanWord: Check = checkChoice(["true", "false"]);

/** A number as it stands in a query; a text that is none is left to the check, which says so. */
function readNumber(text: string): number | string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The query parameters of all endpoints, each with the same meaning wherever it is taken. */
const queryChecks: { readonly [name: string]: (text: string, name: string) => ApiError | null } = {
  limit: (text, name) => checkInteger({ minimum: 1, maximum: largestLimit })(readNumber(text), name),
  order: checkChoice(["asc", "desc"]),
  include: checkIncludeValue,
  "include[]": (text) => checkIncludeValue(text, "include"),
  stream: checkBooleanWord,
  include_obfuscation: checkBooleanWord,
  starting_after: (text, name) => checkInteger({ minimum: 0 })(readNumber(text), name),
};

/** The first fault of a query. Names that no endpoint knows are passed over, as OpenAI does. */
export function checkQuery(query: URLSearchParams): ApiError | null {
  for (const [name, text] of query) {
    const error = Object.hasOwn(queryChecks, name) ? queryChecks[name]?.(text, name) : null;
    if (error) return error;
  }
  if (query.has("starting_after") && query.get("stream") !== "true") {
    const message = "The 'starting_after' parameter is only allowed when 'stream' is 'true'.";
    return badRequest(message, "starting_after", null);
  }
  return null;
}

/** What `include` names, in both of its spellings. */
export function readIncludes(query: URLSearchParams): string[] {
  return [...query.getAll("include"), ...query.getAll("include[]")];
}

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
