import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { previewBare } from "@/lib/protocol/json/json-preview";
import type { ApiError } from "@/lib/sandbox/api-error";
import { checkInputPart, checkOutputPart, checkToolOutput } from "@/lib/sandbox/check-parts";
import { checkReasoning, checkTextSettings } from "@/lib/sandbox/check-settings";
import {
  checkKinds,
  checkList,
  checkObject,
  checkShapes,
  type Members,
  type Shape,
  shape,
} from "@/lib/sandbox/check-shape";
import { checkTools } from "@/lib/sandbox/check-tools";
import {
  type Check,
  checkAnyObject,
  checkAnything,
  checkBoolean,
  checkChoice,
  checkInteger,
  checkText,
  invalidType,
  invalidValue,
  orNull,
} from "@/lib/sandbox/check-value";
import { isItemReference } from "@/lib/sandbox/input-items";

const checkObjects = checkList(checkAnyObject, "an array of objects");
const checkTexts = checkList(checkText, "an array of strings");
const checkProgress = checkChoice(["in_progress", "completed", "incomplete"]);
const checkExecution = checkChoice(["server", "client"]);

function checkStatus(...further: readonly string[]): Check {
  return checkChoice(["in_progress", "completed", "incomplete", ...further]);
}

/** Members that calls and their outputs may have, whatever the tool is. */
const ofCalls: Members = {
  id: checkText,
  caller: checkAnyObject,
  created_by: checkText,
  status: checkProgress,
};
const named: Members = { ...ofCalls, namespace: checkText };

/** The items of `input` other than messages: request-params.json, `input_items`. */
const itemShapes: { readonly [type: string]: Shape } = {
  reasoning: shape(
    {
      id: checkText,
      summary: checkList(
        checkShapes({ summary_text: shape({ text: checkText }) }),
        "an array of summary parts",
      ),
    },
    {
      content: checkList(
        checkShapes({ reasoning_text: shape({ text: checkText }) }),
        "an array of reasoning parts",
      ),
      encrypted_content: checkText,
      status: checkProgress,
    },
  ),
  function_call: shape(
    { call_id: checkText, name: checkText, arguments: checkText },
    { ...named, async: checkBoolean },
  ),
  function_call_output: shape({ output: checkToolOutput }, { ...named, call_id: checkText, name: checkText }),
  custom_tool_call: shape(
    { call_id: checkText, name: checkText, input: checkText },
    { ...named, async: checkBoolean },
  ),
  custom_tool_call_output: shape({ call_id: checkText, output: checkToolOutput }, ofCalls),
  file_search_call: shape(
    { id: checkText, queries: checkTexts, status: checkStatus("searching", "failed") },
    { results: checkObjects },
  ),
  web_search_call: shape(
    {
      id: checkText,
      action: checkShapes({
        search: shape({}, { query: checkText, queries: checkTexts, sources: checkObjects }),
        open_page: shape({}, { url: checkText }),
        find_in_page: shape({ url: checkText, pattern: checkText }),
        find: shape({ url: checkText, pattern: checkText }),
      }),
      status: checkStatus("searching", "failed"),
    },
    { results: checkObjects },
  ),
  code_interpreter_call: shape({
    id: checkText,
    code: orNull(checkText),
    container_id: checkText,
    outputs: orNull(
      checkList(
        checkShapes({ logs: shape({ logs: checkText }), image: shape({ url: checkText }) }),
        "an array of outputs",
      ),
    ),
    status: checkStatus("interpreting", "failed"),
  }),
  computer_call: shape(
    { id: checkText, call_id: checkText, pending_safety_checks: checkObjects, status: checkProgress },
    { action: checkAnyObject, actions: checkObjects },
  ),
  computer_call_output: shape(
    {
      call_id: checkText,
      output: checkShapes({ computer_screenshot: shape({}, { file_id: checkText, image_url: checkText }) }),
    },
    { ...ofCalls, acknowledged_safety_checks: checkObjects },
  ),
  image_generation_call: shape(
    {
      id: checkText,
      result: orNull(checkText),
      status: checkChoice(["in_progress", "generating", "completed", "failed"]),
    },
    {
      action: checkChoice(["auto", "generate", "edit"]),
      background: checkChoice(["auto", "transparent", "opaque"]),
      error: checkAnyObject,
      output_format: checkChoice(["png", "webp", "jpeg", "gif", "svg"]),
      quality: checkChoice(["auto", "low", "medium", "high", "xhigh", "max"]),
      revised_prompt: checkText,
      size: checkText,
      svg_usage: checkAnyObject,
    },
  ),
  tool_search_call: shape(
    { arguments: checkAnything },
    { ...ofCalls, call_id: checkText, execution: checkExecution },
  ),
  tool_search_output: shape(
    { tools: checkTools },
    { ...ofCalls, call_id: checkText, execution: checkExecution },
  ),
  additional_tools: shape({ role: checkChoice(["developer"]), tools: checkTools }, { id: checkText }),
  configuration_update: shape({}, { id: checkText, reasoning: checkReasoning, text: checkTextSettings }),
  compaction: shape({ encrypted_content: checkText }, { id: checkText, created_by: checkText }),
  compaction_trigger: shape({}, { id: checkText }),
  item_reference: shape({ id: checkText }),
  local_shell_call: shape({
    id: checkText,
    call_id: checkText,
    action: checkShapes({
      exec: shape(
        { command: checkTexts, env: checkAnyObject },
        { timeout_ms: checkInteger(), user: checkText, working_directory: checkText },
      ),
    }),
    status: checkProgress,
  }),
  local_shell_call_output: shape({ id: checkText, output: checkText }, { status: checkProgress }),
  shell_call: shape(
    {
      call_id: checkText,
      action: checkObject(
        { commands: checkTexts, max_output_length: checkInteger(), timeout_ms: checkInteger() },
        ["commands"],
      ),
    },
    { ...ofCalls, environment: checkAnyObject },
  ),
  shell_call_output: shape(
    { call_id: checkText, output: checkObjects },
    { ...ofCalls, max_output_length: checkInteger() },
  ),
  apply_patch_call: shape(
    {
      call_id: checkText,
      operation: checkShapes({
        create_file: shape({ path: checkText, diff: checkText }),
        update_file: shape({ path: checkText, diff: checkText }),
        delete_file: shape({ path: checkText }),
      }),
      status: checkChoice(["in_progress", "completed"]),
    },
    { id: checkText, caller: checkAnyObject, created_by: checkText },
  ),
  apply_patch_call_output: shape(
    { call_id: checkText, status: checkChoice(["completed", "failed"]) },
    { id: checkText, caller: checkAnyObject, created_by: checkText, output: checkText },
  ),
  mcp_list_tools: shape(
    { id: checkText, server_label: checkText, tools: checkObjects },
    { error: checkText },
  ),
  mcp_approval_request: shape({
    id: checkText,
    server_label: checkText,
    name: checkText,
    arguments: checkText,
  }),
  mcp_approval_response: shape(
    { approval_request_id: checkText, approve: checkBoolean },
    { id: checkText, reason: checkText },
  ),
  mcp_call: shape(
    { id: checkText, server_label: checkText, name: checkText, arguments: checkText },
    {
      approval_request_id: checkText,
      error: checkKinds("one of a string or an object", { string: checkText, object: checkAnyObject }),
      output: checkText,
      status: checkStatus("calling", "failed"),
    },
  ),
  program: shape({ id: checkText, call_id: checkText, code: checkText, fingerprint: checkText }),
  program_output: shape({
    id: checkText,
    call_id: checkText,
    result: checkText,
    status: checkChoice(["completed", "incomplete"]),
  }),
};

const roles = ["assistant", "system", "developer", "user"];

const ofMessages: Members = {
  type: checkText,
  role: checkChoice(roles),
  id: checkText,
  status: checkProgress,
};

function checkContent(checkPart: Check): Check {
  return checkKinds("one of a string or array of content parts", {
    string: checkText,
    array: checkList(checkPart, "an array of content parts"),
  });
}

const checkSaid = checkObject(
  {
    ...ofMessages,
    content: checkContent(checkOutputPart),
    phase: checkChoice(["commentary", "final_answer"]),
  },
  ["content"],
);
const checkAsked = checkObject({ ...ofMessages, content: checkContent(checkInputPart) }, ["content"]);

/** What a message may hold depends on who says it. OpenAI reports a role at the item, not at the member. */
function checkMessage(message: JsonObject, param: string): ApiError | null {
  const role = typeof message.role === "string" ? message.role : "";
  if (!roles.includes(role)) return invalidValue(param, role, roles);
  return role === "assistant" ? checkSaid(message, param) : checkAsked(message, param);
}

const itemTypes = [...Object.keys(itemShapes), "message"].toSorted();
const checkOtherItem = checkShapes(itemShapes);
const checkReference = checkObject({ type: checkText, id: checkText }, ["id"]);

/** One item of `input`: a message, a call, its output, a reference … */
export const checkItem: Check = (value, param) => {
  if (!isJsonObject(value)) return invalidType(param, "an input item", value);
  if (isItemReference(value)) return checkReference(value, param);
  const type = value.type ?? "message";
  if (type === "message") return checkMessage(value, param);
  // OpenAI reports the type at the item too.
  const name = previewBare(type);
  if (!itemTypes.includes(name)) return invalidValue(param, name, itemTypes);
  return checkOtherItem(value, param);
};
