import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findExplainedField, nameFieldPath } from "@/lib/protocol/explain/response-field-path";

const listFile = new URL("../../../../shared/protocol/response-object.json", import.meta.url);

if (!existsSync(listFile))
  console.log("Skipped: ../shared/protocol is not here, so its list is not compared.");

const response = {
  id: "resp_1",
  output: [
    { type: "function_call", arguments: "{}" },
    {
      type: "message",
      content: [
        {
          type: "output_text",
          text: "Hi",
          annotations: [{ type: "url_citation", url: "https://example.com" }],
          logprobs: [{ token: "Hi", top_logprobs: [{ token: "Ho" }] }],
        },
      ],
    },
    { type: "shell_call_output", output: [{ stdout: "" }] },
    "no item",
  ],
};

test.each([
  [["id"], "id", { owner: "response", type: "response", field: "id" }],
  [
    ["usage", "input_tokens"],
    "usage.input_tokens",
    { owner: "response", type: "response", field: "usage.input_tokens" },
  ],
  [["output", 0], "output[function_call]", { owner: "item", type: "function_call", field: null }],
  [
    ["output", 0, "arguments"],
    "output[function_call].arguments",
    { owner: "item", type: "function_call", field: "arguments" },
  ],
  [
    ["output", 1, "content", 0, "text"],
    "output[message].content[output_text].text",
    { owner: "part", type: "output_text", field: "text" },
  ],
  [
    ["output", 1, "content", 0, "annotations", 0, "url"],
    "output[message].content[output_text].annotations[url_citation].url",
    { owner: "annotation", type: "url_citation", field: "url" },
  ],
  [
    ["output", 1, "content", 0, "logprobs", 0, "top_logprobs", 0, "token"],
    "output[message].content[output_text].logprobs[].top_logprobs[].token",
    { owner: "logprob", type: "logprob", field: "token" },
  ],
  [
    ["output", 2, "output", 0, "stdout"],
    "output[shell_call_output].output[].stdout",
    { owner: "item", type: "shell_call_output", field: "output.stdout" },
  ],
] as const)("%j is %s", (path, name, field) => {
  expect(nameFieldPath(response, path)).toBe(name);
  expect(findExplainedField(name)).toEqual(field);
});

test.each([
  [["output", 3], "output[]"],
  [["output", 9, "id"], "output[].id"],
  [["vendor_field"], "vendor_field"],
  [["metadata", "constructor"], "metadata.constructor"],
  [["output", 2, "output", 0], "output[shell_call_output].output[]"],
  [[], ""],
] as const)("%j has no explanation", (path, name) => {
  expect(nameFieldPath(response, path)).toBe(name);
  expect(findExplainedField(name)).toBeNull();
});

test.skipIf(!existsSync(listFile))("every field of the reference's response is explained", () => {
  const list = JSON.parse(readFileSync(listFile, "utf8"));
  const top = [...list.fields, ...list.seed_fields_not_in_openai_type].map(({ name }: Named) => name);
  const usage = list.usage.map(({ name }: Named) => `usage.${name}`);
  const error = list.response_error.fields.map(({ name }: Named) => `error.${name}`);
  const items = list.output_items.flatMap(({ type, fields }: { type: string[]; fields: Named[] }) =>
    type.flatMap((name) => [`output[${name}]`, ...fields.map((field) => `output[${name}].${field.name}`)]),
  );
  expect(items.length).toBeGreaterThan(150);
  for (const path of [...top, ...usage, ...error, "incomplete_details.reason", ...items]) {
    expect(findExplainedField(path), path).not.toBeNull();
  }
});

type Named = { name: string };
