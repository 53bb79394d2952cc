import { createHash } from "node:crypto";
import { expect, type Locator, test } from "@playwright/test";
import { openPlayground } from "@/e2e/playground-page";
import { type PlaygroundServer, startPlayground } from "@/e2e/playground-server";
import { readStreamFacts } from "@/e2e/stream-facts";
import {
  type Cut,
  cuts,
  type PlayedStream,
  readQuirkNotes,
  readQuirks,
  readRecordings,
  startPlayer,
} from "@/e2e/streams";
import { providersVariable } from "@/e2e/upstream-server";

const recordings = readRecordings();
const quirks = readQuirks();
const streams = [...recordings, ...quirks];
if (recordings.length === 0)
  console.log("skipped: ../shared/recordings is missing; the repo's own streams are played.");

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

let playground: PlaygroundServer;
let player: Awaited<ReturnType<typeof startPlayer>>;

test.beforeAll(async () => {
  player = await startPlayer(streams);
  playground = await startPlayground({
    PLAYGROUND_PROVIDERS: providersVariable({ player: player.baseUrl }),
    LOG_LEVEL: "silent",
  });
});

test.afterAll(async () => {
  await playground.stop();
  await player.stop();
});

for (const cut of cuts) {
  test(`${streams.length} streams come through the proxy with the same SHA-256, sent ${cut}`, async () => {
    test.setTimeout(300_000);
    for (const { name, bytes } of streams) {
      const response = await fetch(`${playground.address}/api/providers/player/v1/responses`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ model: `${name}|${cut}`, input: "play", stream: true }),
      });
      expect(sha256(Buffer.from(await response.arrayBuffer())), `${name}, ${cut}`).toBe(sha256(bytes));
    }
  });
}

/** What the page has to say of a stream. `text`: null where the index of the quirks does not tell. */
type Expected = { word: string; eventCount: number; text: string | null };

/** The words of the quirks' index, as the status line says them. */
const wordByEnd: Record<string, string> = {
  completed: "Completed",
  incomplete: "Incomplete",
  failed: "Failed",
  error: "Failed",
  cut: "Cut",
  "not a Responses stream": "Failed",
  "not an event stream": "Failed",
};

const expectedOfRecording = ({ bytes }: PlayedStream): Expected => readStreamFacts(bytes);

const quirkNotes = readQuirkNotes();

function expectedOfQuirk({ name, bytes }: PlayedStream): Expected {
  const { events, text, end } = quirkNotes[name]?.expect ?? {};
  const facts = readStreamFacts(bytes);
  // A page is no stream, so nothing of it is an event.
  const counted = name === "html" ? 0 : facts.eventCount;
  if (typeof events === "number") expect(counted, name).toBe(events);
  return { word: end ? (wordByEnd[end] ?? end) : facts.word, eventCount: counted, text: text ?? null };
}

/** The text of all messages in Output, without the headings of ours and what is cited beside it. */
async function readMessages(output: Locator): Promise<string> {
  const texts = await output.getByRole("article").evaluateAll((articles) =>
    articles.map((article) => {
      const isMessage = article.querySelector("h3")?.textContent?.startsWith("Message");
      if (!isMessage) return "";
      const copy = article.cloneNode(true) as Element;
      for (const addition of copy.querySelectorAll("h3, details, dl")) addition.remove();
      return copy.textContent ?? "";
    }),
  );
  return texts.join("");
}

/** The index of the last event that the grid shows, by itself or in a fold; -1 where there is none. */
async function readLastIndex(rows: Locator): Promise<number> {
  const indexes = await rows.evaluateAll((elements) =>
    elements.map(({ dataset }) => Number(dataset.lastIndex ?? dataset.index)),
  );
  return Math.max(-1, ...indexes);
}

/**
 * Cut up they take long: but for a full run some will do, spread over all sizes. Random cuts lie between whole and byte
 * by byte, and the decoder's own tests are full of both.
 */
function selectForCut(played: readonly PlayedStream[], cut: Cut): readonly PlayedStream[] {
  if (cut === "whole" || process.env.TEST_FULL) return played;
  if (cut === "random") return played.slice(0, 1);
  const bySize = played.toSorted((a, b) => a.bytes.length - b.bytes.length);
  return bySize.filter((_, place) => place % 5 === 0);
}

const softly = expect.configure({ soft: true });

for (const [kind, played, toExpected] of [
  ["recordings", recordings, expectedOfRecording],
  ["quirks", quirks, expectedOfQuirk],
] as const) {
  for (const cut of cuts) {
    const selected = selectForCut(played, cut);
    test(`the page counts and assembles ${selected.length} ${kind}, sent ${cut}`, async ({ page }) => {
      test.skip(selected.length === 0, "../shared/recordings is missing");
      test.setTimeout(600_000);
      const visit = await openPlayground(page, playground.address);
      const fold = visit.stream.getByRole("button", { name: "Fold", exact: true });
      for (const stream of selected) {
        await visit.aim("player", `${stream.name}|${cut}`);
        const status = await visit.runToEnd(60_000);
        const { word, eventCount, text } = toExpected(stream);
        expect.soft(status, stream.name).toMatch(new RegExp(`^${word} · ${eventCount} events? · `));
        await softly.poll(() => readLastIndex(visit.rows), stream.name).toBe(eventCount - 1);
        await fold.click();
        await softly.poll(visit.rowCount, stream.name).toBe(eventCount);
        await fold.click();
        // What shows a run comes with the first one, and may be a moment behind its end.
        if (text !== null) await softly.poll(() => readMessages(visit.output), stream.name).toBe(text);
      }
    });
  }
}
