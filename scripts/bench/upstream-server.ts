import { createServer, type ServerResponse } from "node:http";
import { listenAndAnnounce } from "@/scripts/bench/announce";
import { now } from "@/scripts/bench/clock";
import { createFrame } from "@/scripts/bench/frame";
import { type Plan, planSchema, type Sighting } from "@/scripts/bench/plan";

type PacedStream = { response: ServerResponse; dueAt: number; intervalMs: number; left: number };

const pacedStreams = new Set<PacedStream>();

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const plan = planSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
  if ("id" in plan && plan.id !== undefined) reportSightings(response, plan.id);
  answer(response, plan);
});

function answer(response: ServerResponse, plan: Plan): void {
  if (plan.kind === "mute") return;
  response.writeHead(200, { "content-type": "text/event-stream" });
  if (plan.kind === "idle") response.write(createFrame());
  else if (plan.kind === "flat") writeFlatOut(response, plan.count);
  else startPaced(response, plan);
}

function reportSightings(response: ServerResponse, id: string): void {
  report({ kind: "arrived", id, at: now() });
  response.once("close", () => report({ kind: "left", id, at: now() }));
}

function report(sighting: Sighting): void {
  process.send?.(sighting);
}

function writeFlatOut(response: ServerResponse, count: number): void {
  const frame = createFrame();
  let left = count;
  const writeMore = () => {
    while (left > 0) {
      left -= 1;
      if (!response.write(frame)) break;
    }
    if (left === 0) response.end();
    else response.once("drain", writeMore);
  };
  writeMore();
}

function startPaced(response: ServerResponse, { count, intervalMs }: Extract<Plan, { kind: "paced" }>): void {
  // Streams that begin together must not beat together: their first events are spread over the interval.
  const spread = (pacedStreams.size * 0.37) % 1;
  const stream = { response, dueAt: now() + intervalMs * spread, intervalMs, left: count };
  pacedStreams.add(stream);
  response.flushHeaders();
  response.once("close", () => pacedStreams.delete(stream));
}

setInterval(() => {
  for (const stream of pacedStreams) writeDue(stream);
}, 1);

function writeDue(stream: PacedStream): void {
  while (stream.left > 0 && stream.dueAt <= now()) {
    stream.response.write(createFrame());
    stream.dueAt += stream.intervalMs;
    stream.left -= 1;
  }
  if (stream.left > 0) return;
  pacedStreams.delete(stream);
  stream.response.end();
}

listenAndAnnounce(server, "The upstream");
