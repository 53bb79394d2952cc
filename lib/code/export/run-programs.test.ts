import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CodeLanguageId } from "@/lib/code/export/code-languages";
import { joinTokens } from "@/lib/code/export/code-token";
import { exportCode } from "@/lib/code/export/export-code";
import { nastyRequests } from "@/lib/code/export/fixtures/nasty-requests";
import { printJson, readPlainJson } from "@/lib/code/export/fixtures/plain-json";
import { presets } from "@/lib/protocol/request/presets";

// The programs are written to files and run against a server that keeps what arrives, all of a language in one go.

const requests: [string, string][] = Object.entries({ ...presets, ...nastyRequests });

const sseAnswer = `data: ${JSON.stringify({ type: "response.output_text.delta", delta: "Günaydın 🌍" })}\n\n`;
const answer = JSON.stringify({ id: "resp_1", object: "response", status: "completed", output: [] });

let server: Server;
let folder: string;
/** What arrived, by the path that it came to. */
const bodies = new Map<string, string>();
const keys = new Set<string | undefined>();

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "exported-code-"));
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "dir");
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    bodies.set(request.url ?? "", body);
    keys.add(request.headers.authorization);
    const isStream = JSON.parse(body).stream === true;
    response.writeHead(200, { "content-type": isStream ? "text/event-stream" : "application/json" });
    response.end(isStream ? sseAnswer : answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** The program for the request with this place in `requests`. */
function writeCode(language: CodeLanguageId, index: number): string {
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/${language}/${index}`;
  const target = { baseUrl, keyVariable: "TEST_KEY", isProxy: false };
  const code = exportCode(language, requests[index]?.[1] ?? "", target);
  return joinTokens(code?.tokens ?? []);
}

function arrived(language: CodeLanguageId, index: number): string {
  return bodies.get(`/${language}/${index}/responses`) ?? "nothing";
}

/** Runs a program with the key in its environment; gives back what it printed. Rejects where it fails. */
function run(command: string, words: readonly string[]): Promise<string> {
  const env = { ...process.env, TEST_KEY: "sk-test" };
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { env, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    let complaint = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    child.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(printed) : reject(new Error(complaint.slice(0, 4_000))),
    );
  });
}

/** Runs one module after the other in one process. */
async function runModules(language: CodeLanguageId, ending: string): Promise<string> {
  const files = requests.map((_, index) => path.join(folder, `${language}-${index}.${ending}`));
  for (const [index, file] of files.entries()) writeFileSync(file, writeCode(language, index));
  const urls = files.map((file) => pathToFileURL(file).href);
  const runner = path.join(folder, `${language}.mjs`);
  writeFileSync(runner, `for (const url of ${JSON.stringify(urls)}) await import(url);\n`);
  return run(process.execPath, ["--import", "tsx", runner]);
}

test("TypeScript sends each request as it is", async () => {
  const printed = await runModules("typescript", "mts");
  for (const [index, [name, text]] of requests.entries())
    expect(printJson(arrived("typescript", index)), name).toBe(printJson(text));
  expect(printed).toContain("Günaydın 🌍");
  expect(printed).toContain("resp_1");
});

test("fetch sends each request as it is", async () => {
  const printed = await runModules("fetch", "mjs");
  for (const [index, [name, text]] of requests.entries())
    expect(printJson(arrived("fetch", index)), name).toBe(printJson(text));
  expect(printed).toContain("Günaydın 🌍");
  expect(printed).toContain("resp_1");
});

test("cURL sends each request byte for byte", async () => {
  const script = path.join(folder, "requests.sh");
  writeFileSync(script, requests.map((_, index) => writeCode("curl", index)).join("\n"));
  const printed = await run("bash", ["-e", script]);
  for (const [index, [name, text]] of requests.entries()) {
    const lineEnd = name === "longer_than_an_argument" ? "\n" : "";
    expect(arrived("curl", index), name).toBe(text + lineEnd);
  }
  expect(printed).toContain("Günaydın 🌍");
});

test("the key is the one in the named variable", () => {
  expect([...keys]).toEqual(["Bearer sk-test"]);
});

const hasPython = spawnSync("python3", ["--version"]).status === 0;
if (!hasPython) console.log("Skipped: exported Python is not read, since there is no python3.");

/** Reads each program as Python does, and prints the body that it would send, as JSON. */
const readPython = `
import ast, json, sys

def body_of(program):
    tree = ast.parse(program)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and node.targets[0].id == "body":
            return ast.literal_eval(node.value)
    call = next(n for n in ast.walk(tree) if isinstance(n, ast.Call) and getattr(n.func, "attr", "") == "create")
    words = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
    words.update(words.pop("extra_body", {}))
    return json.dumps(words, allow_nan=False)

print(json.dumps([body_of(program) for program in json.load(sys.stdin)]))
`;

test.skipIf(!hasPython)("Python reads each request as it is", () => {
  const programs = requests.map((_, index) => writeCode("python", index));
  const { stdout, stderr } = spawnSync("python3", ["-c", readPython], {
    input: JSON.stringify(programs),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stderr).toBe("");
  const read: string[] = JSON.parse(stdout);
  // The order of keyword arguments is openai-python's: it is not compared.
  for (const [index, [name, text]] of requests.entries())
    expect(readPlainJson(read[index] ?? ""), name).toEqual(readPlainJson(text));
});
