import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/protocol/json";
import { checkParameters } from "@/lib/sandbox/check-parameters";
import rulesFile from "@/lib/sandbox/fixtures/request-rules.json";

// Walks every rule of the reference's request (fixtures/request-rules.json): each field is refused with a wrong
// type, left out where it is required, set beyond its bounds and outside of its choices. The exact errors stand in
// fixtures/refusals.txt, a line each.

type Field = {
  name: string;
  required?: boolean;
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  integer?: boolean;
};
type Shape = { types: string[]; fields: Field[] };

const rules: { [group: string]: unknown } = rulesFile;
const fieldsOf = (group: string) => rules[group] as Field[];
const shapesOf = (group: string) => rules[group] as Shape[];

/** Where the objects of a group stand in a request, and what else that request needs. */
type Place = { path: string; put: (value: unknown) => JsonObject };

const places: { [group: string]: Place } = {
  parameters: { path: "", put: (value) => value as JsonObject },
  tools: { path: "tools[0]", put: (value) => ({ tools: [value] }) },
  toolChoices: { path: "tool_choice", put: (value) => ({ tool_choice: value }) },
  textFormats: { path: "text.format", put: (value) => ({ text: { format: value } }) },
  items: { path: "input[0]", put: (value) => ({ input: [value] }) },
  inputParts: {
    path: "input[0].content[0]",
    put: (value) => ({ input: [{ role: "user", content: [value] }] }),
  },
  outputParts: {
    path: "input[0].content[0]",
    put: (value) => ({ input: [{ role: "assistant", content: [value] }] }),
  },
  annotations: {
    path: "input[0].content[0].annotations[0]",
    put: (value) => ({
      input: [{ role: "assistant", content: [{ type: "output_text", text: "", annotations: [value] }] }],
    }),
  },
  reasoning: { path: "reasoning", put: (value) => ({ reasoning: value }) },
  prompt: { path: "prompt", put: (value) => ({ prompt: value }) },
  contextManagement: { path: "context_management[0]", put: (value) => ({ context_management: [value] }) },
  streamOptions: { path: "stream_options", put: (value) => ({ stream: true, stream_options: value }) },
};

/** Members whose type is an object of its own: one that is right. */
const objects: { [path: string]: unknown } = {
  "function.parameters": {},
  "mcp.server_url": "https://example.com/mcp",
  "code_interpreter.container": { type: "auto" },
  "json_schema.schema": { type: "object" },
  "json_schema.name": "answer",
  "allowed_tools.tools": [{ type: "function", name: "x" }],
  "namespace.tools": [{ type: "function", name: "x" }],
  "web_search_call.action": { type: "search", query: "x" },
  "computer_call_output.output": { type: "computer_screenshot", image_url: "https://example.com/a.png" },
  "local_shell_call.action": { type: "exec", command: ["ls"], env: {} },
  "shell_call.action": { commands: ["ls"] },
  "apply_patch_call.operation": { type: "delete_file", path: "a.txt" },
  "additional_tools.role": "developer",
  "input_image.image_url": "https://example.com/a.png",
  "input_file.file_id": "file_1",
  "contextManagement.type": "compaction",
};

/** Members that the reference says are required, and that OpenAI lets be left out. */
const mayBeLeftOut = new Set([
  "tools/function.parameters",
  "tools/function.strict",
  "inputParts/input_image.detail",
  "outputParts/output_text.annotations",
  // The plain type is a choice too: any of the server's.
  "toolChoices/mcp.server_label",
  // Anything at all may stand here, and undefined is nothing that JSON can say.
  "items/tool_search_call.arguments",
]);

function sampleOf(owner: string, field: Field): unknown {
  const known = objects[`${owner}.${field.name}`];
  if (known !== undefined) return known;
  if (field.enum) return field.enum[0];
  if (field.type === "boolean") return true;
  if (field.type === "number") return field.minimum ?? 1;
  return field.type?.endsWith("[]") ? [] : "x";
}

/** The least that is right, and what an owner needs beside its required members. */
function leastOf(owner: string, fields: readonly Field[]): JsonObject {
  const wanted = fields.filter(
    (field) =>
      field.required ||
      ["mcp.server_url", "input_image.image_url", "input_file.file_id"].includes(`${owner}.${field.name}`),
  );
  return Object.fromEntries(wanted.map((field) => [field.name, sampleOf(owner, field)]));
}

type Case = { group: string; owner: string; least: JsonObject; field: Field };

function listCases(): Case[] {
  const cases: Case[] = [];
  for (const group of ["parameters", "reasoning", "prompt", "contextManagement", "streamOptions"]) {
    const least = group === "parameters" ? {} : leastOf(group, fieldsOf(group));
    for (const field of fieldsOf(group)) cases.push({ group, owner: group, least, field });
  }
  for (const group of [
    "tools",
    "toolChoices",
    "textFormats",
    "items",
    "inputParts",
    "outputParts",
    "annotations",
  ]) {
    for (const { types, fields } of shapesOf(group)) {
      // Messages are three shapes of one type: they are tested one by one in read-request.test.ts.
      for (const type of types.filter((name) => name !== "message")) {
        const least = { type, ...leastOf(type, fields) };
        for (const field of fields) cases.push({ group, owner: type, least, field });
      }
    }
  }
  return cases;
}

function refusalOf({ group }: Case, value: unknown) {
  const place = places[group];
  return checkParameters({ model: "sandbox", input: "Hello", ...place?.put(value) });
}

function pathOf({ group, field }: Case): string {
  const path = places[group]?.path ?? "";
  return path === "" ? field.name : `${path}.${field.name}`;
}

const written: string[] = [];

/** Asserts the refusal and notes its exact words. */
function expectRefusal(one: Case, value: unknown, what: string, code: RegExp): void {
  const error = refusalOf(one, value);
  expect(error, `${one.owner}.${one.field.name} ${what}`).not.toBeNull();
  expect(error?.status).toBe(400);
  expect(error?.param).toBe(pathOf(one));
  expect(error?.code).toMatch(code);
  written.push(
    `${one.owner}.${one.field.name} ${what} → ${error?.code} at ${error?.param}: ${error?.message}`,
  );
}

const cases = listCases();
const isOpen = ({ field }: Case) => field.type?.includes("string & {}") ?? false;

test("what the walk starts from is right", () => {
  for (const one of cases.filter(({ group }) => group !== "parameters" && group !== "toolChoices")) {
    expect(refusalOf(one, one.least), one.owner).toBeNull();
  }
  expect(cases.length).toBeGreaterThan(200);
});

test("a value of a wrong type is refused", () => {
  for (const one of cases.filter(({ field }) => field.type !== "unknown")) {
    const wrong = one.field.type === "boolean" ? "yes" : true;
    const what = `= ${JSON.stringify(wrong)}`;
    expectRefusal(one, { ...one.least, [one.field.name]: wrong }, what, /^invalid_type$/);
  }
});

test("a value that is none of the choices is refused", () => {
  for (const one of cases.filter((candidate) => candidate.field.enum && !isOpen(candidate))) {
    if (one.group === "toolChoices" && one.field.name === "type") continue;
    expectRefusal(one, { ...one.least, [one.field.name]: "nonsense" }, '= "nonsense"', /^invalid_value$/);
  }
});

test("what is required and left out is refused", () => {
  for (const one of cases.filter(({ field }) => field.required)) {
    if (mayBeLeftOut.has(`${one.group}/${one.owner}.${one.field.name}`)) continue;
    const { [one.field.name]: _, ...rest } = one.least;
    expectRefusal(one, rest, "left out", /^missing_required_parameter$/);
  }
});

test("a value beyond its bounds is refused", () => {
  for (const one of cases.filter(({ group }) => group === "parameters")) {
    const { name, minimum, maximum, maxLength, integer } = one.field;
    const put = (value: unknown, code: RegExp) =>
      expectRefusal(one, { [name]: value }, `= ${JSON.stringify(value).slice(0, 20)}`, code);
    if (minimum !== undefined) put(minimum - 1, /below_min_value$/);
    if (maximum !== undefined) put(maximum + 1, /above_max_value$/);
    if (integer) put((minimum ?? 0) + 1.5, /^invalid_type$/);
    if (maxLength !== undefined) put("x".repeat(maxLength + 1), /^string_above_max_length$/);
  }
});

test("a member that is not known is refused", () => {
  for (const one of cases.filter(({ group }) => group !== "toolChoices")) {
    const unknown = { ...one, field: { name: "no_such_thing" } };
    if (cases.find(({ owner }) => owner === one.owner) !== one) continue;
    expectRefusal(unknown, { ...one.least, no_such_thing: 1 }, "= 1", /^unknown_parameter$/);
  }
});

test("every value of include is taken", () => {
  expect(checkParameters({ model: "sandbox", input: "", include: rulesFile.includes })).toBeNull();
});

test("the exact errors are those on file", async () => {
  await expect(`${written.join("\n")}\n`).toMatchFileSnapshot("fixtures/refusals.txt");
});
