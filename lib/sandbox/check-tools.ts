import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest } from "@/lib/sandbox/api-error";
import { findSchemaFault } from "@/lib/sandbox/check-schema";
import {
  checkKinds,
  checkList,
  checkObject,
  checkRecord,
  checkShapes,
  type Members,
  type Shape,
  shape,
} from "@/lib/sandbox/check-shape";
import {
  type Check,
  checkAnyObject,
  checkAnything,
  checkBoolean,
  checkChoice,
  checkDecimal,
  checkInteger,
  checkNumber,
  checkString,
  checkText,
  isGiven,
  quote,
} from "@/lib/sandbox/check-value";

const checkName = checkString({ maximum: 128, pattern: /^[a-zA-Z0-9_-]+$/ });
const checkTexts = checkList(checkText, "an array of strings");
const checkSize = checkChoice(["low", "medium", "high"]);
const callers: Members = {
  allowed_callers: checkList(checkChoice(["direct", "programmatic"]), "an array of strings"),
};
const deferred: Members = { ...callers, async: checkBoolean, defer_loading: checkBoolean };

const checkLocation = checkObject({
  type: checkChoice(["approximate"]),
  city: checkText,
  country: checkText,
  region: checkText,
  timezone: checkText,
});

const checkPolicy = checkShapes({
  disabled: shape({}),
  allowlist: shape(
    { allowed_domains: checkTexts },
    { domain_secrets: checkList(checkAnyObject, "an array of objects") },
  ),
});

const containerMembers: Members = {
  file_ids: checkTexts,
  memory_limit: checkChoice(["1g", "4g", "16g", "64g"]),
  network_policy: checkPolicy,
};

const toolFilter: Members = { read_only: checkBoolean, tool_names: checkTexts };

const webSearch = shape(
  {},
  {
    external_web_access: checkBoolean,
    filters: checkObject({ allowed_domains: checkTexts }),
    search_context_size: checkSize,
    user_location: checkLocation,
  },
);

const webSearchPreview = shape(
  {},
  {
    search_content_types: checkList(checkChoice(["text", "image"]), "an array of strings"),
    search_context_size: checkSize,
    user_location: checkLocation,
  },
);

// `parameters` and `strict` are required by the reference and left out by many clients: OpenAI lets them.
const functionTool = shape(
  { name: checkName },
  {
    parameters: checkAnyObject,
    strict: checkBoolean,
    description: checkText,
    output_schema: checkAnyObject,
    ...deferred,
  },
);

const customTool = shape(
  { name: checkName },
  {
    description: checkText,
    format: checkShapes({
      text: shape({}),
      grammar: shape({ definition: checkText, syntax: checkChoice(["lark", "regex"]) }),
    }),
    ...deferred,
  },
);

const imageGeneration = shape(
  {},
  {
    action: checkChoice(["auto", "generate", "edit"]),
    background: checkChoice(["auto", "transparent", "opaque"]),
    complexity: checkSize,
    frame_count: checkInteger({ minimum: 1 }),
    frame_duration_ms: checkInteger({ minimum: 1 }),
    input_fidelity: checkChoice(["low", "high"]),
    input_image_mask: checkObject({ file_id: checkText, image_url: checkText }),
    model: checkText,
    moderation: checkChoice(["auto", "low"]),
    output_compression: checkInteger({ minimum: 0, maximum: 100 }),
    output_format: checkChoice(["png", "webp", "jpeg", "gif", "svg"]),
    partial_images: checkInteger({ minimum: 0, maximum: 3 }),
    quality: checkChoice(["auto", "low", "medium", "high", "xhigh", "max"]),
    size: checkText,
    svg: checkObject({ model: checkText, reasoning: checkAnyObject }),
  },
);

const mcp = shape(
  { server_label: checkText },
  {
    server_url: checkText,
    connector_id: checkChoice([
      "connector_dropbox",
      "connector_gmail",
      "connector_googlecalendar",
      "connector_googledrive",
      "connector_microsoftteams",
      "connector_outlookcalendar",
      "connector_outlookemail",
      "connector_sharepoint",
    ]),
    tunnel_id: checkText,
    server_description: checkText,
    authorization: checkText,
    headers: checkRecord(checkText),
    allowed_tools: checkKinds("one of an array of strings or an object", {
      array: checkTexts,
      object: checkObject(toolFilter),
    }),
    require_approval: checkKinds("one of 'always', 'never' or an object", {
      string: checkChoice(["always", "never"]),
      object: checkObject({ always: checkObject(toolFilter), never: checkObject(toolFilter) }),
    }),
    defer_loading: checkBoolean,
    ...callers,
  },
);

/** Every type of tool: request-params.json, `tools`. */
const toolShapes: { readonly [type: string]: Shape } = {
  function: functionTool,
  file_search: shape(
    { vector_store_ids: checkTexts },
    {
      filters: checkAnyObject,
      max_num_results: checkInteger({ minimum: 1, maximum: 50 }),
      ranking_options: checkObject({
        hybrid_search: checkObject({ embedding_weight: checkNumber, text_weight: checkNumber }),
        ranker: checkChoice(["auto", "default-2024-11-15"]),
        score_threshold: checkDecimal({ minimum: 0, maximum: 1 }),
      }),
    },
  ),
  computer: shape({}),
  computer_use_preview: shape({
    display_width: checkInteger({ minimum: 1 }),
    display_height: checkInteger({ minimum: 1 }),
    environment: checkChoice(["windows", "mac", "linux", "ubuntu", "browser"]),
  }),
  web_search: webSearch,
  web_search_2025_08_26: webSearch,
  mcp,
  code_interpreter: shape(
    {
      container: checkKinds("one of a string or an object", {
        string: checkText,
        object: checkShapes({ auto: shape({}, containerMembers) }),
      }),
    },
    callers,
  ),
  programmatic_tool_calling: shape({}),
  image_generation: imageGeneration,
  local_shell: shape({}),
  shell: shape(
    {},
    {
      environment: checkShapes({
        container_auto: shape(
          {},
          { ...containerMembers, skills: checkList(checkAnyObject, "an array of skills") },
        ),
        local: shape({}, { skills: checkList(checkAnyObject, "an array of skills") }),
        container_reference: shape({ container_id: checkText }),
      }),
      ...callers,
    },
  ),
  custom: customTool,
  namespace: shape({
    name: checkText,
    description: checkText,
    tools: checkList(checkShapes({ function: functionTool, custom: customTool }), "an array of tools", {
      minimum: 1,
    }),
  }),
  tool_search: shape(
    {},
    { description: checkText, execution: checkChoice(["server", "client"]), parameters: checkAnything },
  ),
  web_search_preview: webSearchPreview,
  web_search_preview_2025_03_11: webSearchPreview,
  apply_patch: shape({}, callers),
};

const checkToolShape = checkShapes(toolShapes);

const checkTool: Check = (value, param) => {
  const error = checkToolShape(value, param);
  if (error || !isJsonObject(value)) return error;
  return checkServer(value, param) ?? checkStrictParameters(value, param);
};

export const checkTools: Check = checkList(checkTool, "an array of tools");

/** An MCP server has to be reachable in some way, though the sandbox reaches for none. */
function checkServer(tool: JsonObject, param: string): ApiError | null {
  const isReachable = isGiven(tool.server_url) || isGiven(tool.connector_id) || isGiven(tool.tunnel_id);
  if (tool.type !== "mcp" || isReachable) return null;
  const message = `Missing required parameter: '${param}.server_url'. One of 'server_url', 'connector_id', and 'tunnel_id' has to be given.`;
  return badRequest(message, `${param}.server_url`, "missing_required_parameter");
}

function checkStrictParameters(tool: JsonObject, param: string): ApiError | null {
  if (tool.type !== "function" || tool.strict !== true || !isJsonObject(tool.parameters)) return null;
  // An empty schema stands for a function without parameters.
  const fault = Object.keys(tool.parameters).length > 0 ? findSchemaFault(tool.parameters) : null;
  if (fault === null) return null;
  const message = `Invalid schema for function ${quote(String(tool.name))}: ${fault}`;
  return badRequest(message, `${param}.parameters`, "invalid_function_parameters");
}
