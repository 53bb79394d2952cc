import { type ApiError, badRequest, notFound } from "@/lib/sandbox/api-error";
import type { Call, Handler } from "@/lib/sandbox/call";
import { readIncludes } from "@/lib/sandbox/check-query";
import { quote } from "@/lib/sandbox/check-value";
import { streamRun } from "@/lib/sandbox/create-response";
import { showItem } from "@/lib/sandbox/item-includes";
import { respondWithPage } from "@/lib/sandbox/list-page";
import { cancelRun, describeRun, type Run } from "@/lib/sandbox/run";
import { explainKeeping } from "@/lib/sandbox/sandbox-state";

/** `GET /v1/responses/{id}`: as it stands, or with `stream=true` its events, from `starting_after` on. */
export const retrieveResponse: Handler = withRun(({ request, query, context }, run) => {
  if (query.get("stream") !== "true") return Response.json(describeRun(run, context.world.now()));
  const obfuscation = query.get("include_obfuscation");
  return streamRun(run, request, context, {
    after: Number(query.get("starting_after") ?? -1),
    ...(obfuscation === null ? {} : { isObfuscated: obfuscation === "true" }),
  });
});

/** `DELETE /v1/responses/{id}`; a run in the background ends with it. */
export const deleteResponse: Handler = withRun(({ context }, run) => {
  const { responseId: id } = run.answer;
  cancelRun(run, context.world.now());
  context.state.runs.delete(id);
  return Response.json({ id, object: "response", deleted: true });
});

/** `POST /v1/responses/{id}/cancel`; again, or too late, it answers with the response as it ended. */
export const cancelResponse: Handler = withRun(({ context }, run) => {
  if (run.answer.request.isBackground) return Response.json(cancelRun(run, context.world.now()));
  const message =
    "Cannot cancel a synchronous response: only one that was created with 'background' set to true can be.";
  return badRequest(message, null, null);
});

/** `GET /v1/responses/{id}/input_items`: all that went before this response's own output. */
export const listInputItemsOfResponse: Handler = withRun(({ query }, run) => {
  const includes = readIncludes(query);
  return respondWithPage(
    run.answer.request.items.map((item) => showItem(item, includes)),
    query,
  );
});

function withRun(handle: (call: Call, run: Run) => Response | ApiError): Handler {
  return (call) => {
    const id = call.ids[0] ?? "";
    const run = call.context.state.runs.get(id);
    return run ? handle(call, run) : notFound(`Response with id ${quote(id)} not found. ${explainKeeping()}`);
  };
}
