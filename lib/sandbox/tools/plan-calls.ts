import { type ApiError, collectResults, isApiError } from "@/lib/sandbox/api-error";
import { planApplyPatch } from "@/lib/sandbox/tools/apply-patch";
import { chooseTools } from "@/lib/sandbox/tools/choose-tools";
import { planCodeInterpreter } from "@/lib/sandbox/tools/code-interpreter";
import { planComputer } from "@/lib/sandbox/tools/computer";
import { planFileSearch } from "@/lib/sandbox/tools/file-search";
import { planCustomCall, planFunctionCall } from "@/lib/sandbox/tools/function-call";
import { type GivenTool, listTools } from "@/lib/sandbox/tools/given-tool";
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

const mostServers = 32;

type Context = Omit<ToolContext, "tool">;

/** All that an answer does with tools; what waits for the client comes last, whatever the order of the tools. */
export function planCalls(context: Context): PlannedCall | ApiError {
  const calls = collectResults(listPlans(context));
  if (isApiError(calls)) return calls;
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

/** Lists of servers, what programs and approvals lead to, then the chosen tools. */
function* listPlans(context: Context): Iterable<PlannedCall | ApiError> {
  const { request, turn } = context;
  const servers = listTools(request.parameters.tools).filter(({ type }) => type === "mcp");
  for (const tool of servers.slice(0, mostServers)) yield planToolList({ ...context, tool });
  yield planProgramOutputs(context);
  for (const approval of turn.approvals) yield planApproved(approval, context);
  yield* listChosenPlans(context);
}

/** Tools that are deferred are searched for first; where the client searches, they are not called yet. */
function* listChosenPlans(context: Context): Iterable<PlannedCall | ApiError> {
  const chosen = chooseTools(context.request, context.turn);
  const search = findToolSearch(context.request.parameters);
  const deferred = search ? chosen.filter(isDeferred) : [];
  const searched = search && deferred.length > 0 ? planToolSearch(search, deferred, context) : null;
  if (searched) yield searched;
  const isUnknown = (tool: GivenTool) => searched?.isWaiting === true && isDeferred(tool);
  for (const tool of chosen) {
    if (!isUnknown(tool)) yield* planTool({ ...context, tool });
  }
}

function planTool(context: ToolContext): (PlannedCall | ApiError)[] {
  if (isForPrograms(context.tool, context.request.parameters)) return [planProgram(context)];
  const planner = Object.hasOwn(planners, context.tool.type) ? planners[context.tool.type] : undefined;
  return planner ? [planner(context)] : [];
}
