import type { ApiError } from "@/lib/sandbox/api-error";
import type { Handler } from "@/lib/sandbox/call";
import { checkQuery } from "@/lib/sandbox/check-query";
import { compactInput } from "@/lib/sandbox/compact";
import {
  createConversation,
  createConversationItems,
  deleteConversation,
  deleteConversationItem,
  listConversationItems,
  retrieveConversation,
  retrieveConversationItem,
  updateConversation,
} from "@/lib/sandbox/conversations";
import { countInput } from "@/lib/sandbox/count-input";
import { createResponse } from "@/lib/sandbox/create-response";
import {
  cancelResponse,
  deleteResponse,
  listInputItemsOfResponse,
  retrieveResponse,
} from "@/lib/sandbox/kept-responses";
import { findModel, listModels, modelNotFound } from "@/lib/sandbox/models";
import type { SandboxContext } from "@/lib/sandbox/sandbox-state";

const retrieveModel: Handler = ({ ids: [id = ""] }) => {
  const model = findModel(id);
  return model ? Response.json(model) : modelNotFound(id);
};

type Methods = { readonly [method: string]: Handler };

/**
 * The endpoints below `/v1/`, `*` standing for an id and `**` for a name that may hold slashes; of two that fit a
 * path the first is meant.
 */
const endpoints: ReadonlyArray<readonly [path: string, methods: Methods]> = [
  ["responses", { POST: createResponse }],
  ["responses/compact", { POST: compactInput }],
  ["responses/input_tokens", { POST: countInput }],
  ["responses/*", { GET: retrieveResponse, DELETE: deleteResponse }],
  ["responses/*/cancel", { POST: cancelResponse }],
  ["responses/*/input_items", { GET: listInputItemsOfResponse }],
  ["conversations", { POST: createConversation }],
  ["conversations/*", { GET: retrieveConversation, POST: updateConversation, DELETE: deleteConversation }],
  ["conversations/*/items", { GET: listConversationItems, POST: createConversationItems }],
  ["conversations/*/items/*", { GET: retrieveConversationItem, DELETE: deleteConversationItem }],
  ["models", { GET: () => Response.json(listModels()) }],
  ["models/**", { GET: retrieveModel }],
];

const routes = endpoints.map(([path, methods]) => ({
  pattern: new RegExp(`^/v1/${path.replaceAll("**", "(.+)").replaceAll("*", "([^/]+)")}$`),
  methods,
}));

/** Finds the endpoint that is meant and has it answer. */
export async function handleCall(request: Request, context: SandboxContext): Promise<Response | ApiError> {
  const { pathname, searchParams: query } = new URL(request.url);
  const route = routes.find(({ pattern }) => pattern.test(pathname));
  if (!route) return invalidUrl(request.method, pathname);
  const handler = Object.hasOwn(route.methods, request.method) ? route.methods[request.method] : undefined;
  if (!handler) return methodNotAllowed(request.method, pathname, Object.keys(route.methods));
  const error = checkQuery(query);
  if (error) return error;
  const ids = (route.pattern.exec(pathname) ?? []).slice(1).map(decodeSegment);
  return handler({ request, body: await request.text(), query, ids, context });
}

function invalidUrl(method: string, path: string): ApiError {
  const message = `Invalid URL (${method} ${path.slice(0, 200)}). The built-in sandbox answers below /v1/responses, /v1/conversations and /v1/models.`;
  return { status: 404, message, param: null, code: null };
}

function methodNotAllowed(method: string, path: string, allowed: readonly string[]): ApiError {
  const message = `Not allowed to ${method} on ${path.slice(0, 200)}. (HINT: this address takes ${allowed.join(" and ")}.)`;
  return {
    status: 405,
    message,
    param: null,
    code: "method_not_supported",
    headers: { allow: allowed.join(", ") },
  };
}

/** A badly escaped name is nothing's name: it stands as it came. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
