import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startUpstream } from "@/e2e/upstream-server";

/** One stream to play: its bytes as recorded. */
export type PlayedStream = { name: string; bytes: Buffer };

const recordings = join("..", "shared", "recordings");
const quirks = join("lib", "protocol", "fixtures", "quirks");

/** The recordings of `core.txt`, with TEST_FULL all of them; empty where the folder is missing. */
export function readRecordings(): PlayedStream[] {
  if (!existsSync(recordings)) return [];
  const names = process.env.TEST_FULL
    ? readdirSync(recordings)
    : readFileSync(join(recordings, "core.txt"), "utf8").split("\n").filter(Boolean);
  return names
    .filter((name) => existsSync(join(recordings, name, "response.sse")))
    .map((name) => ({ name, bytes: readFileSync(join(recordings, name, "response.sse")) }));
}

type QuirkNote = { expect: { events?: number | string; text?: string; end?: string } };

/** What the index of the quirks says each has to become. */
export function readQuirkNotes(): Record<string, QuirkNote> {
  return JSON.parse(readFileSync(join(quirks, "index.json"), "utf8"));
}

export function readQuirks(): PlayedStream[] {
  return readdirSync(quirks)
    .filter((file) => file.endsWith(".sse"))
    .map((file) => ({ name: file.replace(/\.sse$/, ""), bytes: readFileSync(join(quirks, file)) }));
}

export const cuts = ["whole", "bytes", "random"] as const;
export type Cut = (typeof cuts)[number];

/** The same numbers for the same seed: a failure can be run again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function* cutUp(bytes: Buffer, cut: Cut): Generator<Buffer> {
  const random = createRandom(bytes.length);
  for (let from = 0; from < bytes.length; ) {
    const size = cut === "whole" ? bytes.length : cut === "bytes" ? 1 : 1 + Math.floor(random() * 900);
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

/** A provider that plays a stream by the model's name, `<name>|<cut>`. */
export function startPlayer(streams: readonly PlayedStream[]) {
  const byName = new Map(streams.map((stream) => [stream.name, stream.bytes]));
  return startUpstream(async (request, response, body) => {
    // The page asks for models when its list of them opens.
    if (request.method === "GET") {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ object: "list", data: [...byName.keys()].map((id) => ({ id })) }));
      return;
    }
    const [name = "", cut = "whole"] = String(JSON.parse(body.toString()).model).split("|");
    const bytes = byName.get(name) ?? Buffer.alloc(0);
    const contentType = name === "html" ? "text/html" : "text/event-stream";
    response.writeHead(200, { "content-type": contentType });
    let sinceBreath = 0;
    for (const piece of cutUp(bytes, cut as Cut)) {
      response.write(piece);
      sinceBreath += 1;
      // Now and then the loop breathes, so that the pieces really leave apart.
      if (sinceBreath % 256 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  });
}
