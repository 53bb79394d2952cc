import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest, notFound } from "@/lib/sandbox/api-error";
import type { Call, Handler } from "@/lib/sandbox/call";
import { checkBody } from "@/lib/sandbox/check-body";
import { checkItem } from "@/lib/sandbox/check-items";
import { readIncludes } from "@/lib/sandbox/check-query";
import { checkList, type Members } from "@/lib/sandbox/check-shape";
import { type Check, quote } from "@/lib/sandbox/check-value";
import { normalizeItem } from "@/lib/sandbox/input-items";
import { checkIncludeValue, showItem } from "@/lib/sandbox/item-includes";
import { readJsonBody } from "@/lib/sandbox/json-body";
import { respondWithList, respondWithPage } from "@/lib/sandbox/list-page";
import { checkMetadata } from "@/lib/sandbox/metadata";
import { conversationNotFound } from "@/lib/sandbox/read-history";
import { type Conversation, findConversation, keepConversation } from "@/lib/sandbox/sandbox-state";
import { readSeconds } from "@/lib/sandbox/sandbox-world";

const mostNewItems = 20;

const checkNewItems = checkList(checkItem, "an array of items", { maximum: mostNewItems });
const checkNullableMetadata: Check = (value, param) => (value === null ? null : checkMetadata(value, param));

/** `POST /v1/conversations` */
export const createConversation: Handler = ({ body, context }) => {
  const read = readBody(body === "" ? "{}" : body, { items: checkNewItems, metadata: checkMetadata });
  if ("error" in read) return read.error;
  const { items, metadata } = read.parameters;
  const conversation: Conversation = {
    id: `conv_${context.world.randomId()}`,
    createdAt: readSeconds(context.world),
    metadata: metadata ?? {},
    items: normalizeItems(items, context.world.randomId),
    run: null,
  };
  return keepConversation(conversation, context) ? respondWith(conversation) : tooLarge();
};

/** `GET /v1/conversations/{id}` */
export const retrieveConversation: Handler = withConversation((_call, conversation) =>
  respondWith(conversation),
);

/** `POST /v1/conversations/{id}`: other metadata in place of what was there. */
export const updateConversation: Handler = withConversation(({ body, context }, conversation) => {
  const read = readBody(body, { metadata: checkNullableMetadata }, ["metadata"]);
  if ("error" in read) return read.error;
  const updated = { ...conversation, metadata: read.parameters.metadata ?? {} };
  return keepConversation(updated, context) ? respondWith(updated) : tooLarge();
});

/** `DELETE /v1/conversations/{id}` */
export const deleteConversation: Handler = withConversation(({ context }, { id }) => {
  context.state.conversations.delete(id);
  return Response.json({ id, deleted: true, object: "conversation.deleted" });
});

/** `GET /v1/conversations/{id}/items` */
export const listConversationItems: Handler = withConversation(({ query }, { items }) => {
  const includes = readIncludes(query);
  return respondWithPage(
    items.map((item) => showItem(item, includes)),
    query,
  );
});

/** `POST /v1/conversations/{id}/items`: the new ones come back. */
export const createConversationItems: Handler = withConversation(({ body, query, context }, conversation) => {
  const checks = { items: checkNewItems, include: checkList(checkIncludeValue, "an array of strings") };
  const read = readBody(body, checks, ["items"]);
  if ("error" in read) return read.error;
  const { items, include } = read.parameters;
  const added = normalizeItems(items, context.world.randomId);
  const grown = { ...conversation, items: [...conversation.items, ...added] };
  if (!keepConversation(grown, context)) return tooLarge();
  const includes = [...readIncludes(query), ...(Array.isArray(include) ? include : [])];
  return respondWithList(added.map((item) => showItem(item, includes)));
});

/** `GET /v1/conversations/{id}/items/{item}` */
export const retrieveConversationItem: Handler = withItem(({ query }, _conversation, item) =>
  Response.json(showItem(item, readIncludes(query))),
);

/** `DELETE /v1/conversations/{id}/items/{item}`: the conversation comes back. */
export const deleteConversationItem: Handler = withItem(({ context }, conversation, item) => {
  const items = conversation.items.filter((candidate) => candidate !== item);
  keepConversation({ ...conversation, items }, context);
  return respondWith(conversation);
});

function withConversation(handle: (call: Call, conversation: Conversation) => Response | ApiError): Handler {
  return (call) => {
    const id = call.ids[0] ?? "";
    const conversation = findConversation(id, call.context);
    return conversation ? handle(call, conversation) : conversationNotFound(id);
  };
}

function withItem(
  handle: (call: Call, conversation: Conversation, item: JsonObject) => Response | ApiError,
): Handler {
  return withConversation((call, conversation) => {
    const id = call.ids[1] ?? "";
    const item = conversation.items.find((candidate) => candidate.id === id);
    if (item) return handle(call, conversation, item);
    return notFound(`Item with id ${quote(id)} not found in conversation ${quote(conversation.id)}.`);
  });
}

function respondWith({ id, createdAt, metadata }: Conversation): Response {
  return Response.json({ id, object: "conversation", created_at: createdAt, metadata });
}

function normalizeItems(items: unknown, randomId: () => string): JsonObject[] {
  return (Array.isArray(items) ? items : [])
    .filter(isJsonObject)
    .map((item) => normalizeItem(item, randomId));
}

function readBody(
  text: string,
  checks: Members,
  required: readonly string[] = [],
): { parameters: JsonObject } | { error: ApiError } {
  const body = readJsonBody(text);
  if (body.kind === "error") return { error: body.error };
  const error = checkBody(body.parameters, checks, required);
  return error ? { error } : { parameters: body.parameters };
}

function tooLarge(): ApiError {
  return badRequest("This conversation would become larger than the built-in sandbox keeps.", "items", null);
}
