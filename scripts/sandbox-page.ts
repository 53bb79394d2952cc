import { isJsonObject } from "@/lib/protocol/json";
import { encodeDraftLink } from "@/lib/protocol/permalink";
import { scenarios } from "@/lib/sandbox/fixtures/scenarios";
import { listModels } from "@/lib/sandbox/models";

/** Where the page is, and the line of it below which all is written by `npm run docs:sandbox`. */
export const sandboxPage = "docs/sandbox.md";
const marker = "<!-- Below this line `npm run docs:sandbox` writes. -->";

// Where `npm start` serves: a link in a file has to name some address.
const playground = "http://127.0.0.1:3000/s#";

type Model = { id: string; description: string };

/** One row of a table: what it is called, what is said of it, and the request that its link opens. */
export type Row = { name: string; says: string; body: string };

/** The page as it should be: what stands above the marker is kept as it is. */
export async function writeSandboxPage(page: string): Promise<string> {
  const introduction = page.slice(0, page.indexOf(marker));
  const models = await writeTable("Model", "Says of itself", modelRows());
  const shown = await writeTable("Scenario", "Model", scenarioRows());
  return `${introduction}${marker}\n\n## Models\n\n${models}\n\n## Scenarios\n\n${shown}\n`;
}

/** Every model that the sandbox lists, with its own sentence. */
export function modelRows(): Row[] {
  const { data } = listModels();
  return (Array.isArray(data) ? data : []).filter(isModel).map(({ id, description }) => ({
    name: `\`${id}\``,
    says: description,
    body: writeBody({ model: id, input: "Tell me a three sentence bedtime story about a unicorn." }),
  }));
}

/** Every scenario of the tests. */
export function scenarioRows(): Row[] {
  return Object.entries(scenarios).map(([name, scenario]) => ({
    name,
    says: `\`${scenario.model}\``,
    body: writeBody(scenario),
  }));
}

function isModel(value: unknown): value is Model {
  return isJsonObject(value) && typeof value.id === "string" && typeof value.description === "string";
}

function writeBody(request: object): string {
  return JSON.stringify({ ...request, stream: true }, null, 2);
}

async function writeTable(name: string, says: string, rows: readonly Row[]): Promise<string> {
  const lines = await Promise.all(rows.map(writeRow));
  return [`| ${name} | ${says} | Try it |`, "|---|---|---|", ...lines].join("\n");
}

async function writeRow({ name, says, body }: Row): Promise<string> {
  const link = playground + (await encodeDraftLink({ provider: "sandbox", body }));
  return `| ${name} | ${says.replaceAll("|", "\\|")} | [open](${link}) |`;
}
