import type { JsonObject } from "@/lib/protocol/json";
import { composeStreamedItem, composeWholeItem } from "@/lib/sandbox/items/output-item";
import { splitTokens } from "@/lib/sandbox/tokens";
import { nameCall, type ToolPlanner, waitFor } from "@/lib/sandbox/tools/tool-planner";

/** A patch for the client to apply: to the file that the input names, which is made, changed or deleted. */
export const planApplyPatch: ToolPlanner = ({ turn, randomId }) => {
  const id = `apc_${randomId()}`;
  const callId = nameCall(randomId);
  const path = /[\w./-]*\w\.[a-z]\w{0,5}\b/i.exec(turn.beginning)?.[0] ?? "notes.md";
  const type = chooseOperation(turn.beginning);
  const describe = (status: string, operation: JsonObject): JsonObject => ({
    id,
    type: "apply_patch_call",
    status,
    call_id: callId,
    operation: { type, ...operation, path },
  });
  if (type === "delete_file") {
    return waitFor(
      composeWholeItem({
        tokens: 8,
        opened: describe("in_progress", {}),
        finished: describe("completed", {}),
      }),
    );
  }
  const line = turn.beginning.trim().split("\n")[0]?.slice(0, 80) ?? "";
  const diff =
    type === "create_file" ? `+# Notes\n+\n+${line}\n` : `@@\n-# Notes\n+# Notes, changed\n+${line}\n`;
  return waitFor(
    composeStreamedItem({
      tokens: splitTokens(diff),
      opened: describe("in_progress", { diff: "" }),
      finish: (text, isCut) => describe(isCut ? "in_progress" : "completed", { diff: text }),
      text: { type: "response.apply_patch_call_operation_diff", member: "diff", fields: { item_id: id } },
    }),
  );
};

function chooseOperation(text: string): "create_file" | "update_file" | "delete_file" {
  if (/\b(?:delete|remove)\b|\bsil\b/i.test(text)) return "delete_file";
  return /\b(?:update|change|edit|fix|refactor)\b|değiştir|düzenle/i.test(text)
    ? "update_file"
    : "create_file";
}
