import { createServer, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import * as z from "zod";
import { listenAndAnnounce } from "@/scripts/bench/announce";
import { writeMixedStream } from "@/scripts/bench/stream/mixed-stream";
import { readOrder, type StreamOrder } from "@/scripts/bench/stream/stream-order";

/** What one write holds of a stream sent flat out, as a busy server's socket does. */
const chunkBytes = 16 * 1024;

const requestSchema = z.looseObject({ model: z.string() });

/** When each event of the last paced stream was written, by the system's clock. */
let sentAt: number[] = [];

const streams = new Map<number, readonly string[]>();

const server = createServer(async (request, response) => {
  if (request.method === "GET") return answerQuestion(request.url ?? "", response);
  const order = readOrder(requestSchema.parse(await json(request)).model);
  // Made before the headers: what is measured begins with them.
  const frames = streams.get(order.count) ?? [...writeMixedStream(order.count)];
  streams.set(order.count, frames);
  response.writeHead(200, { "content-type": "text/event-stream" });
  if (order.kind === "flat") await writeFlatOut(response, frames);
  else await writePaced(response, frames, order);
});

function answerQuestion(path: string, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(path === "/sent" ? sentAt : { object: "list", data: [] }));
}

async function writeFlatOut(response: ServerResponse, frames: readonly string[]): Promise<void> {
  const bytes = Buffer.from(frames.join(""));
  for (let start = 0; start < bytes.length && !response.destroyed; start += chunkBytes) {
    if (!response.write(bytes.subarray(start, start + chunkBytes))) await drained(response);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once("drain", resolve);
    response.once("close", resolve);
  });
}

/** One write an event, each when it is due; what is late is made up for at once. */
async function writePaced(
  response: ServerResponse,
  frames: readonly string[],
  { intervalMs }: Extract<StreamOrder, { kind: "paced" }>,
): Promise<void> {
  const times: number[] = [];
  sentAt = times;
  const startedAt = Date.now();
  for (const [index, frame] of frames.entries()) {
    while (Date.now() < startedAt + index * intervalMs)
      await new Promise((resolve) => setTimeout(resolve, 1));
    if (response.destroyed) return;
    times.push(performance.timeOrigin + performance.now());
    response.write(frame);
  }
  response.end();
}

listenAndAnnounce(server, "The upstream");
