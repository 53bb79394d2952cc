import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import {
  allowedCallers,
  allowedDomains,
  allowedToolsForms,
  approvalForms,
  containerOptions,
  deferLoading,
  displaySide,
  fileFilter,
  lateCalls,
  rankingOptions,
  searchContextSize,
  shellForms,
  toolName,
  typedForm,
  userLocation,
} from "@/lib/protocol/request/tool-option-parts";
import {
  choice,
  integer,
  json,
  longText,
  option,
  type ToolOption,
  text,
  tristate,
} from "@/lib/protocol/request/tool-options";

/** Where a tool stands in the menu that adds one, in the menu's order. */
export const toolGroups = ["functions", "web_and_files", "code", "images", "mcp", "other"] as const;

export type ToolGroup = (typeof toolGroups)[number];

/** The plain names of all types; each has its text in the messages, `toolCards.purposes`. */
export type ToolName =
  | "function"
  | "custom"
  | "namespace"
  | "web_search"
  | "web_search_preview"
  | "file_search"
  | "code_interpreter"
  | "shell"
  | "local_shell"
  | "apply_patch"
  | "programmatic_tool_calling"
  | "image_generation"
  | "mcp"
  | "tool_search"
  | "computer"
  | "computer_use_preview";

/** One kind of tool: all that the cards, the menu and the checks know of it. */
export type ToolType = {
  /** The names of its `type`, the one that is offered first. */
  types: readonly [ToolName, ...string[]];
  /** A letter for its card. */
  mark: string;
  group: ToolGroup;
  /** How `tool_choice` tells it: by its name, by its server, by its type, or not at all. */
  chosenBy: "name" | "server" | "type" | null;
  options: readonly ToolOption[];
  /** What the smallest valid tool has besides its `type`. */
  starter: JsonObject;
};

const emptyParameters = { type: "object", properties: {}, required: [], additionalProperties: false };

const functionTool: ToolType = {
  types: ["function"],
  mark: "F",
  group: "functions",
  chosenBy: "name",
  options: [
    toolName,
    option("description", longText, { isNullable: true }),
    option("strict", tristate, { isNullable: true }),
    option("parameters", { kind: "schema" }, { isNullable: true }),
    option("output_schema", { kind: "schema" }, { isNullable: true }),
    ...lateCalls,
  ],
  starter: { name: "my_function", parameters: emptyParameters, strict: true },
};

const customTool: ToolType = {
  types: ["custom"],
  mark: "U",
  group: "functions",
  chosenBy: "name",
  options: [
    toolName,
    option("description", longText, { help: "custom_description" }),
    option(
      "format",
      {
        kind: "forms",
        forms: [
          typedForm("text", []),
          typedForm(
            "grammar",
            [
              option("syntax", choice("lark", "regex"), { isRequired: true, help: "grammar_syntax" }),
              option("definition", longText, { isRequired: true, help: "grammar_definition" }),
            ],
            { syntax: "regex", definition: "[a-z]+" },
          ),
        ],
      },
      { help: "custom_format" },
    ),
    ...lateCalls,
  ],
  starter: { name: "my_tool" },
};

const namespaceTool: ToolType = {
  types: ["namespace"],
  mark: "N",
  group: "functions",
  chosenBy: null,
  options: [
    option("name", text, { isRequired: true, help: "namespace_name" }),
    option("description", longText, { isRequired: true, help: "namespace_description" }),
    option("tools", { kind: "tools" }, { isRequired: true, help: "namespace_tools" }),
  ],
  starter: {
    name: "my_tools",
    description: "Tools that belong together.",
    tools: [{ type: "function", ...functionTool.starter }],
  },
};

const imageGeneration: ToolType = {
  types: ["image_generation"],
  mark: "I",
  group: "images",
  chosenBy: "type",
  options: [
    option("action", choice("auto", "generate", "edit"), { default: "auto" }),
    option(
      "model",
      {
        kind: "text",
        suggestions: [
          "gpt-image-2.6-sunburst",
          "gpt-image-2.6-flare",
          "gpt-image-2",
          "gpt-image-1.5",
          "gpt-image-1-mini",
          "chatgpt-image-latest",
        ],
      },
      { help: "image_model" },
    ),
    option(
      "size",
      { kind: "text", suggestions: ["auto", "1024x1024", "1024x1536", "1536x1024"] },
      { default: "auto" },
    ),
    option("quality", choice("auto", "low", "medium", "high", "xhigh", "max"), { default: "auto" }),
    option("background", choice("auto", "transparent", "opaque"), { default: "auto" }),
    option("output_format", choice("png", "webp", "jpeg", "gif", "svg"), { default: "png" }),
    option("output_compression", integer({ minimum: 0, maximum: 100 }), { default: 100 }),
    option("partial_images", integer({ minimum: 0, maximum: 3 }), { default: 0 }),
    option("input_fidelity", choice("low", "high"), { isNullable: true, default: "low" }),
    option("input_image_mask", {
      kind: "object",
      options: [option("file_id", text), option("image_url", text)],
    }),
    option("moderation", choice("auto", "low"), { default: "auto" }),
    option("complexity", choice("low", "medium", "high")),
    option("frame_count", integer({ minimum: 1 }), { default: 9 }),
    option("frame_duration_ms", integer({ minimum: 1 }), { default: 200 }),
    option("svg", {
      kind: "object",
      options: [
        option("model", text, { help: "svg_model" }),
        option(
          "reasoning",
          {
            kind: "object",
            options: [option("effort", choice("none", "minimal", "low", "medium", "high", "xhigh", "max"))],
          },
          { isNullable: true, help: "svg_reasoning" },
        ),
      ],
    }),
  ],
  starter: {},
};

const mcp: ToolType = {
  types: ["mcp"],
  mark: "M",
  group: "mcp",
  chosenBy: "server",
  options: [
    option("server_label", text, { isRequired: true }),
    option("server_url", { kind: "text", isWide: true }),
    option("server_description", longText),
    option(
      "require_approval",
      { kind: "forms", forms: approvalForms },
      { isNullable: true, default: "always" },
    ),
    option("allowed_tools", { kind: "forms", forms: allowedToolsForms }, { isNullable: true }),
    option("authorization", { kind: "secret" }),
    option("headers", { kind: "secrets" }, { isNullable: true }),
    option(
      "connector_id",
      {
        kind: "text",
        isWide: true,
        suggestions: [
          "connector_dropbox",
          "connector_gmail",
          "connector_googlecalendar",
          "connector_googledrive",
          "connector_microsoftteams",
          "connector_outlookcalendar",
          "connector_outlookemail",
          "connector_sharepoint",
        ],
      },
      { isDeprecated: true },
    ),
    option("tunnel_id", text),
    deferLoading,
    allowedCallers,
  ],
  starter: { server_label: "my_server", server_url: "https://example.com/mcp" },
};

/** Every type of tool that the reference knows; a new one is a row here and its texts. */
export const toolTypes: readonly ToolType[] = [
  functionTool,
  customTool,
  namespaceTool,
  {
    types: ["web_search", "web_search_2025_08_26"],
    mark: "W",
    group: "web_and_files",
    chosenBy: "type",
    options: [
      searchContextSize,
      userLocation,
      option(
        "filters",
        { kind: "object", options: [allowedDomains] },
        { isNullable: true, help: "web_filters" },
      ),
      option("external_web_access", tristate, { default: true }),
    ],
    starter: {},
  },
  {
    types: ["web_search_preview", "web_search_preview_2025_03_11"],
    mark: "W",
    group: "web_and_files",
    chosenBy: "type",
    options: [
      searchContextSize,
      userLocation,
      option("search_content_types", { kind: "set", values: ["text", "image"] }),
    ],
    starter: {},
  },
  {
    types: ["file_search"],
    mark: "S",
    group: "web_and_files",
    chosenBy: "type",
    options: [
      option("vector_store_ids", { kind: "texts", minimum: 1 }, { isRequired: true }),
      option("max_num_results", integer({ minimum: 1, maximum: 50 })),
      option("filters", fileFilter, { isNullable: true }),
      rankingOptions,
    ],
    starter: { vector_store_ids: [] },
  },
  {
    types: ["code_interpreter"],
    mark: "C",
    group: "code",
    chosenBy: "type",
    options: [
      option(
        "container",
        {
          kind: "forms",
          forms: [
            typedForm("auto", containerOptions),
            {
              name: "container_id",
              label: "container_id",
              test: { any: "text" },
              starter: "cntr_",
              control: text,
            },
          ],
        },
        { isRequired: true },
      ),
      allowedCallers,
    ],
    starter: { container: { type: "auto" } },
  },
  {
    types: ["shell"],
    mark: "H",
    group: "code",
    chosenBy: "type",
    options: [
      option("environment", { kind: "forms", forms: shellForms }, { isNullable: true }),
      allowedCallers,
    ],
    starter: {},
  },
  { types: ["local_shell"], mark: "L", group: "code", chosenBy: null, options: [], starter: {} },
  {
    types: ["apply_patch"],
    mark: "A",
    group: "code",
    chosenBy: "type",
    options: [allowedCallers],
    starter: {},
  },
  {
    types: ["programmatic_tool_calling"],
    mark: "P",
    group: "code",
    chosenBy: "type",
    options: [],
    starter: {},
  },
  imageGeneration,
  mcp,
  {
    types: ["tool_search"],
    mark: "T",
    group: "other",
    chosenBy: null,
    options: [
      option("execution", choice("server", "client"), { default: "server" }),
      option("description", longText, { isNullable: true, help: "search_description" }),
      option("parameters", json, { help: "search_parameters" }),
    ],
    starter: {},
  },
  { types: ["computer"], mark: "D", group: "other", chosenBy: "type", options: [], starter: {} },
  {
    types: ["computer_use_preview"],
    mark: "D",
    group: "other",
    chosenBy: "type",
    options: [
      option("display_width", displaySide, { isRequired: true }),
      option("display_height", displaySide, { isRequired: true }),
      option("environment", choice("windows", "mac", "linux", "ubuntu", "browser"), {
        isRequired: true,
        help: "screen",
      }),
    ],
    starter: { display_width: 1024, display_height: 768, environment: "browser" },
  },
];

const typesByName: ReadonlyMap<unknown, ToolType> = new Map(
  toolTypes.flatMap((toolType) => toolType.types.map((name) => [name, toolType])),
);

/** What is known of a tool by its `type`; undefined for a type that is not in the table, and for what is no tool. */
export function findToolType(tool: unknown): ToolType | undefined {
  return isJsonObject(tool) ? typesByName.get(tool.type) : undefined;
}
