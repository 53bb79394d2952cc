import { test } from "vitest";
import { expectRefusal, type Refusal } from "@/lib/sandbox/fixtures/expect-refusal";

const refusals: Refusal[] = [
  [{ tools: {} }, "tools", "invalid_type", /an array of tools, but got an object/],
  [{ tools: ["add"] }, "tools[0]", "invalid_type", /an object, but got a string/],
  [{ tools: [{}] }, "tools[0].type", "missing_required_parameter", /tools\[0\]\.type/],
  [{ tools: [{ type: "constructor" }] }, "tools[0].type", "invalid_value", /^Invalid value: 'constructor'/],
  [
    { tools: [{ type: "function", function: { name: "add" } }] },
    "tools[0].name",
    "missing_required_parameter",
    "Missing required parameter: 'tools[0].name'.",
  ],
  [
    { tools: [{ type: "function", name: "a b" }] },
    "tools[0].name",
    "invalid_value",
    /does not match pattern/,
  ],
  [{ tools: [{ type: "mcp" }] }, "tools[0].server_label", "missing_required_parameter", /server_label/],
  [{ tool_choice: 7 }, "tool_choice", "invalid_type", /one of an object or 'none'/],
  [{ tool_choice: "maybe" }, "tool_choice", "invalid_value", /'none', 'auto', and 'required'/],
  [
    { tool_choice: { type: "function" } },
    "tool_choice.name",
    "missing_required_parameter",
    /tool_choice\.name/,
  ],
  [{ tool_choice: "required" }, "tool_choice", null, /must be specified with 'tools'/],
  [{ tool_choice: { type: "function", name: "add" } }, "tool_choice", null, /'add' not found in 'tools'/],
  [
    { tools: [{ type: "function", name: "add", strict: true, parameters: { type: "string" } }] },
    "tools[0].parameters",
    "invalid_function_parameters",
    /^Invalid schema for function 'add': schema must be a JSON Schema of 'type: "object"', got 'type: "string"'\.$/,
  ],
  [
    { tools: [{ type: "mcp", server_label: "docs" }] },
    "tools[0].server_url",
    "missing_required_parameter",
    /One of 'server_url', 'connector_id', and 'tunnel_id'/,
  ],
  [
    { tools: [{ type: "file_search", vector_store_ids: [], max_num_results: 51 }] },
    "tools[0].max_num_results",
    "integer_above_max_value",
    /<= 50/,
  ],
  [
    { tools: [{ type: "image_generation", partial_images: 4 }] },
    "tools[0].partial_images",
    "integer_above_max_value",
    /<= 3/,
  ],
  [
    { tools: [{ type: "custom", name: "sql", format: { type: "grammar", syntax: "ebnf", definition: "" } }] },
    "tools[0].format.syntax",
    "invalid_value",
    /'lark' and 'regex'/,
  ],
  [
    { tools: [{ type: "mcp", server_label: "a", server_url: "https://a", require_approval: "maybe" }] },
    "tools[0].require_approval",
    "invalid_value",
    /'always' and 'never'/,
  ],
  [
    { tools: [{ type: "code_interpreter", container: { type: "manual" } }] },
    "tools[0].container.type",
    "invalid_value",
    /'auto'/,
  ],
  [
    { tool_choice: { type: "allowed_tools", mode: "auto", tools: [{ type: "function", name: "add" }] } },
    "tool_choice",
    null,
    "Tool choice 'add' not found in 'tools' parameter.",
  ],
  [
    { tool_choice: { type: "allowed_tools", mode: "none", tools: [] } },
    "tool_choice.mode",
    "invalid_value",
    /'auto' and 'required'/,
  ],
  [{ tool_choice: { type: "shell" } }, "tool_choice", null, /'shell' not found in 'tools'/],
  [{ tool_choice: { type: "mcp" }, tools: [{ type: "shell" }] }, "tool_choice", null, /'mcp' not found/],
];

test.each(refusals)("%j is refused at %s as %s", (...refusal) => expectRefusal(refusal));
