import {
  choice,
  decimal,
  integer,
  longText,
  option,
  type ToolControl,
  type ToolOption,
  text,
  texts,
  tristate,
  type ValueForm,
} from "@/lib/protocol/request/tool-options";

// Options that stand in more than one tool, or are too deep for a tool's own row.

/** The name of a function or a custom tool. Told beside the field; the server decides. */
export const toolNamePattern = /^[a-zA-Z0-9_-]{1,64}$/;

export const toolName = option("name", { kind: "text", pattern: toolNamePattern }, { isRequired: true });

export const allowedCallers = option(
  "allowed_callers",
  { kind: "set", values: ["direct", "programmatic"] },
  { isNullable: true },
);

export const deferLoading = option("defer_loading", tristate);

export const lateCalls: readonly ToolOption[] = [option("async", tristate), deferLoading, allowedCallers];

export const searchContextSize = option("search_context_size", choice("low", "medium", "high"), {
  default: "medium",
});

export const userLocation = option(
  "user_location",
  {
    kind: "object",
    starter: { type: "approximate" },
    options: [
      option("type", choice("approximate")),
      option("city", text, { isNullable: true }),
      option("region", text, { isNullable: true }),
      option("country", text, { isNullable: true }),
      option("timezone", text, { isNullable: true }),
    ],
  },
  { isNullable: true },
);

export const allowedDomains = option("allowed_domains", texts, { isNullable: true });

/** An object whose `type` is `type`. */
export function typedForm(
  type: string,
  options: readonly ToolOption[],
  starter: { readonly [key: string]: unknown } = {},
): ValueForm {
  return {
    name: type,
    test: { types: [type] },
    starter: { type, ...starter },
    control: { kind: "object", options, isTyped: true },
  };
}

const domainSecret: ToolControl = {
  kind: "object",
  options: [
    option("domain", text, { isRequired: true }),
    option("name", text, { isRequired: true, help: "secret_name" }),
    option("value", { kind: "secret" }, { isRequired: true, help: "secret_value" }),
  ],
};

const networkPolicy = option("network_policy", {
  kind: "forms",
  forms: [
    typedForm("disabled", []),
    typedForm(
      "allowlist",
      [
        option("allowed_domains", texts, { isRequired: true }),
        option("domain_secrets", {
          kind: "list",
          readItem: () => domainSecret,
          starter: { domain: "", name: "", value: "" },
        }),
      ],
      { allowed_domains: [] },
    ),
  ],
});

/** What a container of the provider's own can be given. */
export const containerOptions: readonly ToolOption[] = [
  option("file_ids", texts),
  option("memory_limit", choice("1g", "4g", "16g", "64g"), { isNullable: true, default: "1g" }),
  networkPolicy,
];

const skillOfContainer: ToolControl = {
  kind: "forms",
  forms: [
    typedForm(
      "skill_reference",
      [
        option("skill_id", text, { isRequired: true, help: "skill" }),
        option("version", text, { help: "skill" }),
      ],
      { skill_id: "" },
    ),
    typedForm(
      "inline",
      [
        option("name", text, { isRequired: true, help: "skill" }),
        option("description", text, { isRequired: true, help: "skill" }),
        option(
          "source",
          {
            kind: "object",
            options: [
              option("type", choice("base64"), { isRequired: true, help: "skill" }),
              option("media_type", choice("application/zip"), { isRequired: true, help: "skill" }),
              option("data", longText, { isRequired: true, help: "skill" }),
            ],
          },
          { isRequired: true, help: "skill" },
        ),
      ],
      {
        name: "",
        description: "",
        source: { type: "base64", media_type: "application/zip", data: "" },
      },
    ),
  ],
};

const localSkill: ToolControl = {
  kind: "object",
  options: [
    option("name", text, { isRequired: true, help: "skill" }),
    option("description", text, { isRequired: true, help: "skill" }),
    option("path", text, { isRequired: true, help: "skill" }),
  ],
};

/** Where the shell runs. */
export const shellForms: readonly ValueForm[] = [
  typedForm("container_auto", [
    ...containerOptions,
    option("skills", {
      kind: "list",
      readItem: () => skillOfContainer,
      starter: { type: "skill_reference", skill_id: "" },
    }),
  ]),
  typedForm("local", [
    option("skills", {
      kind: "list",
      readItem: () => localSkill,
      starter: { name: "", description: "", path: "" },
    }),
  ]),
  typedForm("container_reference", [option("container_id", text, { isRequired: true })], {
    container_id: "",
  }),
];

const comparisons = ["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"];
const junctions = ["and", "or"];
const firstComparison = { type: "eq", key: "", value: "" };

/** A filter of `file_search`: a comparison, or filters joined. */
export const fileFilter: ToolControl = {
  kind: "forms",
  forms: [
    {
      name: "comparison",
      label: "comparison",
      test: { types: comparisons },
      starter: firstComparison,
      control: {
        kind: "object",
        options: [
          option("key", text, { isRequired: true, help: "filter_key" }),
          option("type", choice(...comparisons), { isRequired: true, help: "filter_type" }),
          option("value", { kind: "json" }, { isRequired: true, help: "filter_value" }),
        ],
      },
    },
    {
      name: "compound",
      label: "compound",
      test: { types: junctions },
      starter: { type: "and", filters: [firstComparison] },
      control: {
        kind: "object",
        options: [
          option("type", choice(...junctions), { isRequired: true, help: "filter_type" }),
          option(
            "filters",
            { kind: "list", readItem: () => fileFilter, starter: firstComparison },
            { isRequired: true, help: "inner_filters" },
          ),
        ],
      },
    },
  ],
};

export const rankingOptions = option("ranking_options", {
  kind: "object",
  options: [
    option("ranker", choice("auto", "default-2024-11-15"), { default: "auto" }),
    option("score_threshold", decimal({ minimum: 0, maximum: 1, step: 0.05 }), { default: 0 }),
    option("hybrid_search", {
      kind: "object",
      starter: { embedding_weight: 1, text_weight: 1 },
      options: [
        option("embedding_weight", decimal({ minimum: 0, step: 0.1 }), { isRequired: true }),
        option("text_weight", decimal({ minimum: 0, step: 0.1 }), { isRequired: true }),
      ],
    }),
  ],
});

const toolFilter: ToolControl = {
  kind: "object",
  options: [option("tool_names", texts), option("read_only", tristate)],
};

/** Which of an MCP server's tools may be called. */
export const allowedToolsForms: readonly ValueForm[] = [
  { name: "list", label: "list", test: { any: "list" }, starter: [], control: texts },
  {
    name: "filter",
    label: "filter",
    test: { any: "object" },
    starter: { tool_names: [] },
    control: toolFilter,
  },
];

/** Which of an MCP server's tools ask before they run. */
export const approvalForms: readonly ValueForm[] = [
  { name: "always", test: { word: "always" }, starter: "always", control: null },
  { name: "never", test: { word: "never" }, starter: "never", control: null },
  {
    name: "by_tool",
    label: "by_tool",
    test: { any: "object" },
    starter: { never: { tool_names: [] } },
    control: {
      kind: "object",
      options: [
        option("always", toolFilter, { help: "tool_names_always" }),
        option("never", toolFilter, { help: "tool_names_never" }),
      ],
    },
  },
];

export const displaySide = integer({ minimum: 1 });
