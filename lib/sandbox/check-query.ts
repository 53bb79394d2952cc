import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import { checkChoice, checkInteger } from "@/lib/sandbox/check-value";
import { checkIncludeValue } from "@/lib/sandbox/item-includes";

const largestLimit = 100;

const checkBooleanWord = checkChoice(["true", "false"]);

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
