import type { ProgramFacts } from "@/lib/code/export/code-language";
import { type CodeToken, punctuation } from "@/lib/code/export/code-token";
import type { JsonMember, JsonObjectNode } from "@/lib/code/export/json-tree";
import { isSdkParameter } from "@/lib/code/export/sdk-parameters";
import { pythonValues } from "@/lib/code/export/value-syntaxes";
import { writeValue } from "@/lib/code/export/write-value";

const readStream = `for event in stream:
    if event.type == "response.output_text.delta":
        print(event.delta, end="", flush=True)
`;

const waitForEnd = `while response.status in ("queued", "in_progress"):
    time.sleep(2)
    response = client.responses.retrieve(response.id)

print(response)
`;

const readAnswer = { plain: "print(response)\n", stream: readStream, background: waitForEnd };

/** The reference's own example; a body of JSON text goes by the client's own `post`, which takes bytes. */
export function writePythonProgram(facts: ProgramFacts): string {
  const { mode, form, baseUrl } = facts;
  const call = form === "values" ? callWithArguments(mode === "stream") : callWithText(mode === "stream");
  return `import os
${mode === "background" ? "import time\n" : ""}
${writeImports(facts)}

client = OpenAI(
    base_url="${baseUrl}",
    api_key=${writeKey(facts)},
)

${call}
${readAnswer[mode]}`;
}

function writeImports({ form, mode }: ProgramFacts): string {
  if (form === "values") return "from openai import OpenAI";
  return mode === "stream"
    ? `from openai import OpenAI, Stream
from openai.types.responses import Response, ResponseStreamEvent`
    : `from openai import OpenAI
from openai.types.responses import Response`;
}

function writeKey({ keyVariable, isKeyOptional }: ProgramFacts): string {
  return isKeyOptional ? `os.environ.get("${keyVariable}", "none")` : `os.environ["${keyVariable}"]`;
}

function callWithArguments(isStream: boolean): string {
  return `${isStream ? "stream" : "response"} = client.responses.create(@{body})\n`;
}

function callWithText(isStream: boolean): string {
  const streaming = isStream ? "    stream=True,\n    stream_cls=Stream[ResponseStreamEvent],\n" : "";
  return `body = @{body}

${isStream ? "stream" : "response"} = client.post(
    "/responses",
    content=body.encode(),
    cast_to=Response,
${streaming})
`;
}

/** Keyword arguments; openai-python refuses those it does not know, and takes them in `extra_body`. */
export function writePythonArguments({ members }: JsonObjectNode, indent: string): CodeToken[] {
  const inner = indent + pythonValues.indent;
  const known = members.filter(({ key }) => isSdkParameter("python", key));
  const unknown = members.filter(({ key }) => !isSdkParameter("python", key));
  const extra: JsonMember = { key: "extra_body", value: { kind: "object", members: unknown } };
  const all = unknown.length > 0 ? [...known, extra] : known;
  if (all.length === 0) return [];
  return [
    ...all.flatMap(({ key, value }) => [
      punctuation(`\n${inner}`),
      { kind: "key", text: key } as const,
      punctuation("="),
      ...writeValue(value, pythonValues, inner),
      punctuation(","),
    ]),
    punctuation(`\n${indent}`),
  ];
}
