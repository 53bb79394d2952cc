import { test } from "vitest";
import { expectRefusal, type Refusal } from "@/lib/sandbox/fixtures/expect-refusal";

const refusals: Refusal[] = [
  [{ input: ["Hi"] }, "input[0]", "invalid_type", /expected an input item, but got a string/],
  [
    { input: [{ type: "telepathy" }] },
    "input[0]",
    "invalid_value",
    /^Invalid value: 'telepathy'\. Supported values are: 'additional_tools'/,
  ],
  [{ input: [{ type: 7 }] }, "input[0]", "invalid_value", /^Invalid value: '7'/],
  [{ input: [{}] }, "input[0]", "invalid_value", /^Invalid value: ''/],
  [
    { input: [{ content: "Hi" }] },
    "input[0]",
    "invalid_value",
    "Invalid value: ''. Supported values are: 'assistant', 'system', 'developer', and 'user'.",
  ],
  [{ input: [{ role: "user" }] }, "input[0].content", "missing_required_parameter", /'input\[0\]\.content'/],
  [
    { input: [{ role: "king", content: "" }] },
    "input[0]",
    "invalid_value",
    /^Invalid value: 'king'\. Supported values are: 'assistant'/,
  ],
  [{ input: [{ role: "user", content: "", name: "Al" }] }, "input[0].name", "unknown_parameter", /Unknown/],
  [{ input: [{ role: "user", content: 7 }] }, "input[0].content", "invalid_type", /string or array/],
  [
    { input: [{ role: "user", content: [{ type: "text", text: "Hi" }] }] },
    "input[0].content[0].type",
    "invalid_value",
    "Invalid value: 'text'. Supported values are: 'input_text', 'input_image', 'output_text', 'refusal', and 'input_file'.",
  ],
  [
    { input: [{ role: "user", content: [{ type: "input_text" }] }] },
    "input[0].content[0].text",
    "missing_required_parameter",
    /text/,
  ],
  [
    { input: [{ role: "assistant", content: [{ type: "input_text", text: "Hi" }] }] },
    "input[0].content[0]",
    "invalid_value",
    "Invalid value: 'input_text'. Supported values are: 'output_text' and 'refusal'.",
  ],
  [
    { input: [{ role: "user", content: [{ type: "input_image" }] }] },
    "input[0].content[0].image_url",
    "missing_required_parameter",
    "Missing required parameter: 'input[0].content[0]' needs one of 'image_url', 'file_id'.",
  ],
  [
    { input: [{ role: "user", content: [{ type: "input_image", image_url: "cat.png" }] }] },
    "input[0].content[0].image_url",
    "invalid_value",
    "Invalid 'input[0].content[0].image_url'. Expected a valid URL, but got a value with an invalid format.",
  ],
  [
    { input: [{ role: "assistant", content: "", phase: "last" }] },
    "input[0].phase",
    "invalid_value",
    /'last'/,
  ],
  [
    { input: [{ role: "user", content: "", phase: "final_answer" }] },
    "input[0].phase",
    "unknown_parameter",
    /phase/,
  ],
  [{ input: [{ role: "user", content: "", status: 1 }] }, "input[0].status", "invalid_type", /one of/],
  [
    { input: [{ type: "function_call_output", call_id: "c", output: [{ type: "output_text", text: "" }] }] },
    "input[0].output[0]",
    "invalid_value",
    /'input_text', 'input_image', and 'input_file'/,
  ],
];

test.each(refusals)("%j is refused at %s as %s", (...refusal) => expectRefusal(refusal));
