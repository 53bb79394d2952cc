import type { ProgramFacts } from "@/lib/code/export/code-language";

const readStream = `for await (const event of stream) {
  if (event.type === "response.output_text.delta") process.stdout.write(event.delta);
}
`;

const waitForEnd = `while (response.status === "queued" || response.status === "in_progress") {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  response = await client.responses.retrieve(response.id);
}

console.log(response);
`;

const readAnswer = { plain: "console.log(response);\n", stream: readStream, background: waitForEnd };

const variables = { plain: "const response", stream: "const stream", background: "let response" };

/** The reference's own example; a body of JSON text goes by the client's own `post`, which takes text. */
export function writeTypescriptProgram(facts: ProgramFacts): string {
  const { mode, form, baseUrl, keyVariable, isKeyOptional } = facts;
  const streamType =
    form === "text" && mode === "stream" ? 'import type { Stream } from "openai/streaming";\n' : "";
  return `import OpenAI from "openai";
${streamType}
const client = new OpenAI({
  baseURL: "${baseUrl}",
  apiKey: process.env.${keyVariable}${isKeyOptional ? ' ?? "none"' : ""},
});

${form === "values" ? callWithValues(facts) : callWithText(facts)}
${readAnswer[mode]}`;
}

/** A key that the SDK's types do not know is sent like any other; only the types have to be told. */
function callWithValues({ mode, hasUnknownKeys }: ProgramFacts): string {
  const paramsType = `ResponseCreateParams${mode === "stream" ? "Streaming" : "NonStreaming"}`;
  const cast = hasUnknownKeys ? ` as OpenAI.Responses.${paramsType}` : "";
  return `${variables[mode]} = await client.responses.create(@{body}${cast});\n`;
}

function callWithText({ mode }: ProgramFacts): string {
  const answerType =
    mode === "stream" ? "Stream<OpenAI.Responses.ResponseStreamEvent>" : "OpenAI.Responses.Response";
  return `const body = @{body};

${variables[mode]} = await client.post<${answerType}>("/responses", {
  body,
  headers: { "Content-Type": "application/json" },
${mode === "stream" ? "  stream: true,\n" : ""}});
`;
}
