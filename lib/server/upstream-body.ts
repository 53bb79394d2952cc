import type { ClientRequest, IncomingMessage } from "node:http";
import type { PlaygroundError } from "@/lib/protocol/playground-error";
import { createRedactor } from "@/lib/server/redact";
import { createSilenceTimer } from "@/lib/server/silence-timer";
import { badResponse, timeoutError, toPlaygroundError } from "@/lib/server/upstream-errors";

export type Exchange = { outgoing: ClientRequest; message: IncomingMessage };

type Options = { name: string; secret: string | null; idleTimeoutMs: number };

/** Bytes on their way to a slow reader before the upstream is made to wait. */
const highWaterMark = 256 * 1024;

/**
 * Browsers drop what a page has not read yet when a connection breaks: it gets this long to read the last bytes.
 * 50 ms was too short for Chromium on a machine with more work than it has cores.
 */
const lastReadMs = 250;

/**
 * The upstream's bytes as they come, at the reader's pace. When the upstream breaks off, all that came is handed on
 * first; then the stream errors, and never closes.
 */
export function streamBody(
  { outgoing, message }: Exchange,
  request: Request,
  options: Options,
): ReadableStream<Uint8Array> {
  const redactor = createRedactor(options.secret);
  const silence = createSilenceTimer(options.idleTimeoutMs, () =>
    message.destroy(timeoutError(options.name)),
  );
  const leave = () => outgoing.destroy();
  let arrived: Buffer[] = [];
  let failure: PlaygroundError | null = null;
  let isCancelled = false;

  const stop = () => {
    silence.stop();
    request.signal.removeEventListener("abort", leave);
  };
  const flush = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (isCancelled) return;
    const bytes = redactor.push(arrived.length === 1 && arrived[0] ? arrived[0] : Buffer.concat(arrived));
    arrived = [];
    if (bytes.length > 0) controller.enqueue(bytes);
    if ((controller.desiredSize ?? 0) > 0) return;
    message.pause();
    silence.stop();
  };
  const release = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const held = redactor.end();
    if (held.length > 0) controller.enqueue(held);
  };
  const breakWhenRead = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (failure === null || controller.desiredSize !== highWaterMark) return;
    const reason = failure;
    failure = null;
    setTimeout(() => controller.error(reason), lastReadMs);
  };
  const fail = (controller: ReadableStreamDefaultController<Uint8Array>, reason: PlaygroundError) => {
    stop();
    release(controller);
    failure = reason;
    breakWhenRead(controller);
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // The Request is held as long as the stream is: Node no longer aborts the signal of one that was collected.
        request.signal.addEventListener("abort", leave);
        // Next sends our headers with the first chunk: an empty one says "connected" before the first event.
        controller.enqueue(new Uint8Array());
        message.on("data", (chunk: Buffer) => {
          silence.touch();
          // All of one read in one piece: a burst of events costs one write to the client, not one for each.
          if (arrived.push(chunk) === 1) process.nextTick(flush, controller);
        });
        message.once("end", () => {
          // A short answer may have come whole before it was cancelled.
          if (isCancelled) return;
          if (arrived.length > 0) flush(controller);
          if (!message.complete) return fail(controller, badResponse(options.name, "broke off its answer"));
          stop();
          release(controller);
          controller.close();
        });
        message.once("error", (error) => {
          if (isCancelled) return;
          if (arrived.length > 0) flush(controller);
          fail(controller, toPlaygroundError(error, options.name));
        });
      },
      pull(controller) {
        breakWhenRead(controller);
        if (!message.isPaused()) return;
        silence.touch();
        message.resume();
      },
      cancel() {
        isCancelled = true;
        stop();
        outgoing.destroy();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark }),
  );
}
