import { PlaygroundError } from "@/lib/protocol/playground-error";

/** Response, conversation and item ids: nothing that could change an address (PROMISES.md, 13). */
const id = "[A-Za-z0-9_-]{1,128}";
/** Model names hold slashes, dots and colons: `openai/gpt-5.4:free`. */
const model =
  "[A-Za-z0-9_@:-][A-Za-z0-9._@:-]{0,127}(?:(?:/|%2[Ff])[A-Za-z0-9_@:-][A-Za-z0-9._@:-]{0,127}){0,3}";

const methodsByPath: ReadonlyArray<readonly [pattern: string, ...methods: string[]]> = [
  ["responses", "POST"],
  ["responses/compact", "POST"],
  ["responses/input_tokens", "POST"],
  [`responses/${id}`, "GET", "DELETE"],
  [`responses/${id}/cancel`, "POST"],
  [`responses/${id}/input_items`, "GET"],
  ["conversations", "POST"],
  [`conversations/${id}`, "GET", "POST", "DELETE"],
  [`conversations/${id}/items`, "GET", "POST"],
  [`conversations/${id}/items/${id}`, "GET", "DELETE"],
  ["models", "GET"],
  [`models/${model}`, "GET"],
];

const routes = methodsByPath.map(([pattern, ...methods]) => ({
  pattern: new RegExp(`^${pattern}$`),
  methods,
}));

const queryNames = new Set([
  "stream",
  "starting_after",
  "include",
  "include[]",
  "include_obfuscation",
  "limit",
  "order",
  "after",
  "before",
]);

/**
 * The path below `/v1/` with its query, as it will be asked of the upstream.
 * @param path as it stands in the URL, still encoded, without a leading slash.
 * @throws PlaygroundError `unknown_route`, `method_not_allowed` or `invalid_request` before anything leaves.
 */
export function resolveUpstreamPath(method: string, path: string, query: URLSearchParams): string {
  // `responses/compact` fits the pattern of an id too: the first that fits is the one meant.
  const route = routes.find(({ pattern }) => pattern.test(path));
  if (!route)
    throw new PlaygroundError(
      "unknown_route",
      "This path is not part of the Responses API that is passed on.",
    );
  if (!route.methods.includes(method)) {
    throw new PlaygroundError("method_not_allowed", `This path takes ${route.methods.join(" and ")}.`, {
      headers: { allow: route.methods.join(", ") },
    });
  }
  const unknown = [...query.keys()].find((name) => !queryNames.has(name));
  if (unknown !== undefined) {
    throw new PlaygroundError("invalid_request", "This query parameter is not passed on: leave it out.", {
      param: unknown,
    });
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
