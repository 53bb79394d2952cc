import type { JsonObject } from "@/lib/protocol/json";
import { composeWholeItem } from "@/lib/sandbox/items/output-item";
import { nameCall, type ToolPlanner, waitFor } from "@/lib/sandbox/tools/tool-planner";

const screenshot = { type: "screenshot" };

/** The first thing to do at any computer: to look at its screen. The newer tool asks for a list of actions. */
export const planComputer: ToolPlanner = ({ tool, randomId }) => {
  const call = {
    id: `cu_${randomId()}`,
    type: "computer_call",
    call_id: nameCall(randomId),
    pending_safety_checks: [],
    ...(tool.type === "computer" ? { actions: [screenshot] } : { action: screenshot }),
  };
  const describe = (status: string): JsonObject => ({ ...call, status });
  return waitFor(
    composeWholeItem({ tokens: 12, opened: describe("in_progress"), finished: describe("completed") }),
  );
};
