import { createParser } from "eventsource-parser";

/** What a stream says, read by others' means than the page's: a public SSE parser and plain JSON. */
export type StreamFacts = {
  /** Frames with data, `[DONE]` aside; a last one without its blank line counts too. */
  eventCount: number;
  /** The text of all messages, in the order of the output. */
  text: string;
  /** The status line's word. */
  word: "Completed" | "Incomplete" | "Failed" | "Cut";
};

type Part = { type?: string; text?: string; refusal?: string };
type Item = { type?: string; content?: Part[] };
type Event = {
  type?: string;
  item?: Item;
  delta?: string;
  output_index?: number;
  response?: { output?: Item[] };
};

const wordByType: Record<string, StreamFacts["word"]> = {
  "response.completed": "Completed",
  "response.incomplete": "Incomplete",
  "response.failed": "Failed",
  error: "Failed",
};

function readData(bytes: Buffer): string[] {
  const data: string[] = [];
  const parser = createParser({ onEvent: (message) => data.push(message.data) });
  parser.feed(`${bytes.toString("utf8")}\n\n`);
  return data.filter((text) => text !== "" && text !== "[DONE]");
}

function parseEvents(data: readonly string[]): Event[] {
  return data.flatMap((text) => {
    try {
      return [JSON.parse(text) as Event];
    } catch {
      return [];
    }
  });
}

/** As the page shows them: a refusal is named as such. */
function joinMessages(items: readonly Item[]): string {
  const parts = items.filter(({ type }) => type === "message").flatMap(({ content }) => content ?? []);
  return parts
    .map(({ text, refusal }) => text ?? (refusal === undefined ? "" : `Refusal${refusal}`))
    .join("");
}

/** The items as they were streamed: as they were done, and where they never were, as their deltas add up. */
function gatherItems(events: readonly Event[]): Item[] {
  const items: Item[] = [];
  for (const { type, item, delta, output_index: index = 0 } of events) {
    if (type === "response.output_item.done" && item) items[index] = item;
    if (type !== "response.output_text.delta") continue;
    const text = items[index]?.content?.[0]?.text ?? "";
    items[index] = { type: "message", content: [{ text: text + delta }] };
  }
  return items.filter(Boolean);
}

/** Derives what the page has to show of a stream of the Responses API. */
export function readStreamFacts(bytes: Buffer): StreamFacts {
  const data = readData(bytes);
  const events = parseEvents(data);
  const last = events.findLast(({ type = "" }) => type in wordByType);
  const finalItems = last?.response?.output ?? [];
  return {
    eventCount: data.length,
    text: joinMessages(finalItems.length > 0 ? finalItems : gatherItems(events)),
    word: wordByType[last?.type ?? ""] ?? "Cut",
  };
}
