import type { JsonObject } from "@/lib/protocol/json";
import type { ApiError } from "@/lib/sandbox/api-error";
import { quote } from "@/lib/sandbox/check-value";

/** Names of the reference, so that a request can go to a real provider and back without being edited. */
const listedModels = ["sandbox", "gpt-5.4", "gpt-5.4-mini", "gpt-4.1", "o4-mini", "o3"];
const takenNames = /^(?:sandbox$|(?:gpt-|chatgpt-|o\d)[\w.:-]*$)/;

// 22 Nov 2026, when the sandbox was written: the same in every answer.
const created = 1_795_305_600;

/** In OpenAI's list form, with a `description` of ours. */
export function listModels(): JsonObject {
  return { object: "list", data: listedModels.map(describeModel) };
}

/** A model that the sandbox answers for; the listed ones and any name of OpenAI's kind. */
export function findModel(id: string): JsonObject | null {
  return takenNames.test(id) ? describeModel(id) : null;
}

export function modelNotFound(id: string): ApiError {
  const message = `The model ${quote(id)} does not exist. The built-in sandbox takes 'sandbox' and any name that begins with 'gpt-', 'chatgpt-' or 'o' and a digit.`;
  return { status: 404, message, param: "model", code: "model_not_found" };
}

function describeModel(id: string): JsonObject {
  const description =
    id === "sandbox"
      ? "Scripted answers of the built-in sandbox: no key, no network, no model."
      : `The built-in sandbox under the name ${id}: its answers are scripted, no model is asked.`;
  return { id, object: "model", created, owned_by: "sandbox", description };
}
