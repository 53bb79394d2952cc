import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { type ApiError, badRequest, notFound } from "@/lib/sandbox/api-error";
import { isGiven, listNames, quote } from "@/lib/sandbox/check-value";

type Template = {
  instructions: string;
  /** What the user says where the request has no input. */
  input: string;
};

const onlyVersion = "1";

/** Stored prompts, which at OpenAI are written in the dashboard. `{{name}}` stands for a variable. */
const templates: { readonly [id: string]: Template } = {
  pmpt_sandbox_story: {
    instructions: "Tell a story for {{audience}}.",
    input: "Tell me a story about {{subject}}.",
  },
  pmpt_sandbox_translator: {
    instructions: "Translate what the user writes into {{language}}.",
    input: "Good morning! How did you sleep?",
  },
  pmpt_sandbox_greeting: {
    instructions: "Greet the user kindly.",
    input: "Hello",
  },
};

export type FilledPrompt = { instructions: string; input: string };

/** The template that `prompt` names, its variables filled in; `prompt` passed its check. */
export function fillPrompt(prompt: JsonObject): FilledPrompt | ApiError {
  const { id, version, variables } = prompt;
  const template = Object.hasOwn(templates, String(id)) ? templates[String(id)] : undefined;
  if (!template) {
    const known = listNames(Object.keys(templates), "and");
    return notFound(`Prompt with id ${quote(String(id))} not found. The built-in sandbox has ${known}.`);
  }
  if (isGiven(version) && version !== onlyVersion) {
    const message = `Prompt version ${quote(String(version))} not found: ${quote(String(id))} has version '${onlyVersion}' only.`;
    return notFound(message);
  }
  const given = isJsonObject(variables) ? variables : {};
  return checkVariables(template, given) ?? fillTemplate(template, given);
}

function checkVariables(template: Template, given: JsonObject): ApiError | null {
  const wanted = listVariables(template);
  const missing = wanted.filter((name) => !Object.hasOwn(given, name));
  if (missing.length > 0) {
    return badRequest(`Missing prompt variables: ${listNames(missing, "and")}.`, "prompt.variables", null);
  }
  const unknown = Object.keys(given).filter((name) => !wanted.includes(name));
  if (unknown.length === 0) return null;
  return badRequest(
    `Unknown prompt variables: ${listNames(unknown.slice(0, 5), "and")}.`,
    "prompt.variables",
    null,
  );
}

function listVariables({ instructions, input }: Template): string[] {
  return [...`${instructions} ${input}`.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
}

function fillTemplate({ instructions, input }: Template, given: JsonObject): FilledPrompt {
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => writeVariable(given[name]));
  return { instructions: fill(instructions), input: fill(input) };
}

/** A text stands as it is, a picture or a file by the name of its type. */
function writeVariable(value: unknown): string {
  if (!isJsonObject(value)) return String(value);
  return typeof value.text === "string" ? value.text : `[${value.type}]`;
}
