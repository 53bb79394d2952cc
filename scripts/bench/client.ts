import { Agent, type ClientRequest, type IncomingMessage, request as sendRequest } from "node:http";
import { now } from "@/scripts/bench/clock";
import type { Plan } from "@/scripts/bench/plan";
import type { PacedRequest } from "@/scripts/bench/sandbox/paced-request";

const agent = new Agent({ keepAlive: true, timeout: 4000 });

export type Call = { request: ClientRequest; sentAt: number; answer: Promise<IncomingMessage> };

/** Sends a POST, as an SDK on kept connections does. */
export function send(url: string, content: Plan | PacedRequest): Call {
  const body = JSON.stringify(content);
  const sentAt = now();
  const request = sendRequest(url, {
    method: "POST",
    agent,
    headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", (message) => {
      if (message.statusCode === 200) return resolve(message);
      reject(new Error(`${url} answered HTTP ${message.statusCode}.`));
    });
    request.once("error", reject);
  });
  request.end(body);
  return { request, sentAt, answer };
}

/**
 * Reads an answer to its end; `onChunk` sees each chunk as it comes.
 * @returns the number of bytes.
 */
export async function readWhole(
  call: Call,
  onChunk: (chunk: Buffer) => void = () => undefined,
): Promise<number> {
  const message = await call.answer;
  let bytes = 0;
  return new Promise((resolve, reject) => {
    message.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      onChunk(chunk);
    });
    message.once("end", () => resolve(bytes));
    message.once("error", reject);
  });
}

/** Waits for the first bytes of the body and goes on swallowing the rest. */
export async function readFirst(call: Call): Promise<number> {
  const message = await call.answer;
  return new Promise((resolve, reject) => {
    message.on("error", reject);
    message.once("data", () => resolve(now()));
    message.resume();
  });
}

/** Goes away without waiting for anything; the broken call is what was wanted. */
export function leave(call: Call): number {
  call.answer.then((message) => message.on("error", () => undefined)).catch(() => undefined);
  call.request.on("error", () => undefined);
  const leftAt = now();
  call.request.destroy();
  return leftAt;
}
