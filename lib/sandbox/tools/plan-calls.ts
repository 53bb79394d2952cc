import { type ApiError, collectResults, isApiError } from "@/lib/sandbox/api-error";
import { planApplyPatch } from "@/lib/sandbox/tools/apply-patch";
import { chooseTools } from "@/lib/sandbox/tools/choose-tools";
import { planCodeInterpreter } from "@/lib/sandbox/tools/code-interpreter";
import { planComputer } from "@/lib/sandbox/tools/computer";
import { planFileSearch } from "@/lib/sandbox/tools/file-search";
import { planCustomCall, planFunctionCall } from "@/lib/sandbox/tools/function-call";
import { listTools } from "@/lib/sandbox/tools/given-tool";
import { planImageGeneration } from "@/lib/sandbox/tools/image-generation";
import { planApproved, planMcpCall, planToolList } from "@/lib/sandbox/tools/mcp";
import { isForPrograms, planProgram, planProgramOutputs } from "@/lib/sandbox/tools/program";
import { planLocalShell, planShell } from "@/lib/sandbox/tools/shell";
import type { PlannedCall, ToolContext, ToolPlanner } from "@/lib/sandbox/tools/tool-planner";
import { findToolSearch, isDeferred, planToolSearch } from "@/lib/sandbox/tools/tool-search";
import { planWebSearch } from "@/lib/sandbox/tools/web-search";

/** Who plays which type of tool; a type that is not here is never called. */
const planners: { readonly [type: string]: ToolPlanner } = {
  function: planFunctionCall,
  custom: planCustomCall,
  web_search: planWebSearch,
  web_search_preview: planWebSearch,
  file_search: planFileSearch,
  code_interpreter: planCodeInterpreter,
  image_generation: planImageGeneration,
  mcp: planMcpCall,
  shell: planShell,
  local_shell: planLocalShell,
  apply_patch: planApplyPatch,
  computer: planComputer,
  computer_use_preview: planComputer,
};

/** All that an answer does with tools: lists of servers, approved calls, searches, what the server runs, what waits. */
export function planCalls(context: Omit<ToolContext, "tool">): PlannedCall | ApiError {
  const { request, turn } = context;
  const servers = listTools(request.parameters.tools).filter(({ type }) => type === "mcp");
  const calls = collectResults([
    ...servers.map((tool) => planToolList({ ...context, tool })),
    planProgramOutputs(context),
    ...turn.approvals.map((approval) => planApproved(approval, context)),
    ...planChosen(context),
  ]);
  if (isApiError(calls)) return calls;
  // What waits for the client comes last, whatever the order of the tools.
  const ordered = [
    ...calls.filter(({ isWaiting }) => !isWaiting),
    ...calls.filter(({ isWaiting }) => isWaiting),
  ];
  return {
    items: ordered.flatMap(({ items }) => items),
    pieces: ordered.flatMap(({ pieces }) => pieces),
    isWaiting: ordered.some(({ isWaiting }) => isWaiting),
  };
}

/** Tools that are deferred are searched for first; where the client searches, they are not called yet. */
function planChosen(context: Omit<ToolContext, "tool">): (PlannedCall | ApiError)[] {
  const chosen = chooseTools(context.request, context.turn);
  const search = findToolSearch(context.request.parameters);
  const deferred = search ? chosen.filter(isDeferred) : [];
  if (!search || deferred.length === 0) return chosen.flatMap((tool) => planTool({ ...context, tool }));
  const searched = planToolSearch(search, deferred, context);
  const known = searched.isWaiting ? chosen.filter((tool) => !isDeferred(tool)) : chosen;
  return [searched, ...known.flatMap((tool) => planTool({ ...context, tool }))];
}

function planTool(context: ToolContext): (PlannedCall | ApiError)[] {
  if (isForPrograms(context.tool, context.request.parameters)) return [planProgram(context)];
  const planner = Object.hasOwn(planners, context.tool.type) ? planners[context.tool.type] : undefined;
  return planner ? [planner(context)] : [];
}
