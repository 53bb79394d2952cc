import type { ProgramFacts } from "@/lib/code/export/code-language";

const readStream = `let rest = "";
for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + text).split("\\n");
  rest = lines.pop();
  for (const line of lines) {
    const data = line.startsWith("data:") ? line.slice(5).trim() : "";
    const event = data.startsWith("{") ? JSON.parse(data) : {};
    if (event.type === "response.output_text.delta") process.stdout.write(event.delta);
  }
}
`;

const readWhole = `console.dir(await response.json(), { depth: null });
`;

/** JavaScript with nothing installed, as a module (Node.js 18 and later, Deno, Bun). */
export function writeFetchProgram(facts: ProgramFacts): string {
  const { mode, form, baseUrl, keyVariable } = facts;
  const body = form === "values" ? "JSON.stringify(@{body})" : "@{body}";
  const headers = `{
    "Content-Type": "application/json",
    Authorization: \`Bearer \${process.env.${keyVariable}}\`,
  }`;
  const call = `const response = await fetch("${baseUrl}/responses", {
  method: "POST",
  headers: ${headers},
  body: ${body},
});
if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);

`;
  if (mode === "background") return writeWaiting(facts, body);
  return call + (mode === "stream" ? readStream : readWhole);
}

function writeWaiting({ baseUrl, keyVariable }: ProgramFacts, body: string): string {
  return `const url = "${baseUrl}/responses";
const headers = {
  "Content-Type": "application/json",
  Authorization: \`Bearer \${process.env.${keyVariable}}\`,
};

async function readAnswer(response) {
  if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);
  return response.json();
}

let answer = await readAnswer(await fetch(url, {
  method: "POST",
  headers,
  body: ${body},
}));
while (answer.status === "queued" || answer.status === "in_progress") {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  answer = await readAnswer(await fetch(\`\${url}/\${answer.id}\`, { headers }));
}
console.dir(answer, { depth: null });
`;
}
