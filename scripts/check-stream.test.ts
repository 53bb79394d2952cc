import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runCommand } from "@/scripts/check-stream/run-command";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "check-stream-"));

// Relative paths are those of the folder where npm was called.
beforeAll(() => {
  vi.stubEnv("INIT_CWD", root);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

type Ran = { code: number | null; out: string; error: string };

type Input = Uint8Array | string;

/** The command within this process. `input` is what it finds on standard input. */
async function run(words: readonly string[], input: Input = ""): Promise<Ran> {
  const ran: Ran = { code: null, out: "", error: "" };
  ran.code = await runCommand(words, {
    input: Readable.from([Buffer.from(input)]),
    writeOutput: (written) => {
      ran.out += written;
    },
    writeError: (written) => {
      ran.error += written;
    },
    isColoured: false,
  });
  return ran;
}

/** The command as npm runs it, in a process of its own. */
async function runInProcess(words: readonly string[], input: Input = ""): Promise<Ran> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/check-stream.ts", ...words], {
    cwd: root,
  });
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [code, out, error] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
  return { code, out, error };
}

function quirk(name: string): string {
  return `lib/protocol/fixtures/quirks/${name}.sse`;
}

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("as a process it does the same", () => {
  test.each([
    ["a file with an error", [quirk("bad-json")], ""],
    ["standard input", ["-"], Uint8Array.from([0xff, 0xfe, 0, 10, 10])],
    ["a file that is not there", ["missing.sse"], ""],
  ])("%s", async (_name, words, input) => {
    const ran = await runInProcess(words, input);
    expect(ran).toEqual(await run(words, input));
    expect(ran.code).not.toBe(0);
  });
});

describe("the exit code tells a script what was found", () => {
  test("0 and a line of counts where nothing is wrong", async () => {
    expect(await run([quirk("plain")])).toEqual({
      code: 0,
      out: "10 events, 0 errors, 0 warnings, 0 notes\n",
      error: "",
    });
  });

  test("0 where there are warnings alone", async () => {
    const { code, out } = await run([quirk("zero-sequence")]);
    expect(code).toBe(0);
    expect(out).toMatch(/^#1 {5}Warning seq-repeat +\S.*\n10 events, 0 errors, 1 warning, 0 notes\n$/);
  });

  test("1 where there is an error, with the event's number and what was seen", async () => {
    const { code, out, error } = await run([quirk("bad-json")]);
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(out).toMatch(/^#5 {5}Error {3}not-json +\S.*\{"type":"response.output_text.delta","delta":/);
    expect(out).toMatch(/\n11 events, 1 error, 0 warnings, 0 notes\n$/);
  });

  test.each([
    ["a file that is not there", ["missing.sse"], "missing.sse does not exist."],
    ["a folder", ["lib"], "lib is a folder."],
    ["no file", [], "One file is needed, or - for standard input; 0 given. Try --help."],
    ["two files", ["a", "b"], "One file is needed, or - for standard input; 2 given. Try --help."],
    ["an unknown option", ["--fix", "a"], "Unknown option '--fix'. Try --help."],
    ["an unknown language", ["--lang", "de", "a"], '--lang takes en or tr, not "de". Try --help.'],
    ["a request that is none", ["--request", quirk("html"), "a"], `${quirk("html")} holds no JSON object.`],
  ])("2 and a sentence for %s", async (_name, words, message) => {
    expect(await run(words)).toEqual({ code: 2, out: "", error: `check-stream: ${message}\n` });
  });
});

describe("output", () => {
  test("--json is one object of a fixed shape, in the language asked for", async () => {
    const { code, out } = await run(["--json", "--lang", "tr", quirk("truncated")]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      file: quirk("truncated"),
      status: null,
      contentType: null,
      events: 6,
      counts: { error: 1, warning: 0, note: 0 },
      rules: { "terminal-missing": 1 },
      findings: [
        {
          rule: "terminal-missing",
          level: "error",
          index: null,
          outputIndex: null,
          name: "",
          expected: "",
          seen: "response.output_text.delta",
          message: expect.stringContaining("response.output_text.delta"),
        },
      ],
    });
  });

  test("lines and counts are Turkish with --lang tr", async () => {
    const { out } = await run(["--lang", "tr", quirk("bad-json")]);
    expect(out).toMatch(/^#5 {5}Hata {4}not-json .*\n11 olay, 1 hata, 0 uyarı, 0 not\n$/);
  });

  test("--help tells of the exit codes, in both languages", async () => {
    const [english, turkish] = await Promise.all([run(["--help"]), run(["--lang", "tr", "-h"])]);
    expect(english).toMatchObject({ code: 0, out: expect.stringContaining("Exit code: 0") });
    expect(turkish).toMatchObject({ code: 0, out: expect.stringContaining("Çıkış kodu: 0") });
  });

  test("a rule broken in every event is listed a hundred times, and then counted", async () => {
    const stream = readFileSync(join(root, quirk("plain")), "utf8");
    const { out } = await run(
      ["-"],
      stream.replace("event: response.completed", `${"data: 7\n\n".repeat(150)}$&`),
    );
    expect(out.match(/not-object/g)).toHaveLength(101);
    expect(out).toContain("… and 50 more of not-object\n160 events, 150 errors");
  });
});

describe("input", () => {
  test("standard input is read for -, whatever bytes it has", async () => {
    expect(await run(["-"], Uint8Array.from([0xff, 0xfe, 0, 10, 10]))).toMatchObject({ code: 1, error: "" });
    expect(await run(["-"])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/terminal-missing .*\n0 events, 1 error/),
    });
  });

  test("the head that curl -i prints gives status and content type", async () => {
    const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-request-id: 1\r\n\r\n";
    const { code, out } = await run(["--json", "-"], head + readFileSync(join(root, quirk("plain")), "utf8"));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      status: 200,
      contentType: "application/json",
      events: 10,
      rules: { "content-type": 1 },
    });
  });

  test("--content-type stands for a head, and --request for what was sent", async () => {
    const request = write("request.json", '{"model":"gpt-5.4","stream":true}');
    const { out } = await run(["--request", request, "--content-type", "text/html", quirk("plain")]);
    expect(out).toMatch(/content-type .*text\/html.*\n10 events, 0 errors, 1 warning/);
  });
});
