import { sliceWork } from "@/lib/client/pace/slice-work";
import { recordedResponse } from "@/lib/client/replay/recorded-response";
import type { ReplayPacer } from "@/lib/client/replay/replay-pacer";
import type { RunController } from "@/lib/client/run/run-controller";
import type { Run } from "@/lib/client/run/run-store";
import { rebuildStream, type TimedBytes } from "@/lib/protocol/capture/rebuild-stream";

/** The part of a run that its replay is made from. It must have ended. */
export type ReplaySource = Pick<
  Run,
  | "log"
  | "body"
  | "isBodyCut"
  | "bytes"
  | "http"
  | "providerId"
  | "isFromFile"
  | "sentBody"
  | "draftText"
  | "startedAt"
  | "connectedAt"
  | "firstByteAt"
  | "elapsed"
  | "ending"
>;

/**
 * Shows an ended run once more in place of the current one, by the way of a live one: its bytes are read, decoded,
 * checked and reduced, at the pace that `pacer` sets, and end as they ended. Its times are those of the recording,
 * whatever the pace. Nothing is sent. The controller's `stop` ends it.
 */
export function replayRun(controller: RunController, source: ReplaySource, pacer: ReplayPacer): void {
  const { http, providerId, isFromFile, sentBody, draftText, startedAt } = source;
  if (http === null) return;
  const connectedAt = source.connectedAt ?? 0;
  const { isTimed } = source.log;
  const clock = { at: 0 };

  const open = async (signal: AbortSignal) => {
    signal.addEventListener("abort", pacer.close, { once: true });
    await pacer.until(connectedAt);
    clock.at = connectedAt;
    const advance = async (at: number) => {
      await pacer.until(at);
      if (!signal.aborted) clock.at = Math.max(clock.at, at);
    };
    const body = streamRun(source, signal, advance, controller.stop);
    const contentType = source.body === null ? "text/event-stream" : "application/json";
    return recordedResponse(body, { status: http.status, contentType });
  };
  controller.show({
    providerId,
    isFromFile,
    sentBody,
    draftText,
    startedAt,
    http,
    open,
    elapsed: () => clock.at,
    isTimed,
  });
}

/** The answer's bytes, each stretch once its time has come, and then the end that the run came to. */
function streamRun(
  source: ReplaySource,
  signal: AbortSignal,
  advance: (at: number) => Promise<void>,
  stop: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { log, body, firstByteAt, elapsed, ending } = source;
  const rest = sliceWork(
    body === null ? rebuildStream(log.entries(), firstByteAt) : rebuildText(source, body),
  );
  return new ReadableStream(
    {
      async pull(stream) {
        const next = await rest.next();
        await advance(next.done ? elapsed : next.value.at);
        if (signal.aborted) return;
        if (!next.done) return stream.enqueue(next.value.bytes);
        // The visitor stopped the run then, so nothing more came: the bytes have no end of their own.
        if (ending === "stopped") return stop();
        if (ending === "broken") stream.error(new Error("The recorded connection broke here."));
        else stream.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** What one read of a text hands on. */
const textChunkBytes = 64 * 1024;

/** An answer that was no stream. Of its times only those of the first byte and of the end are known. */
function* rebuildText(
  { isBodyCut, bytes, firstByteAt, elapsed }: ReplaySource,
  text: string,
): Generator<TimedBytes> {
  const body = new TextEncoder().encode(text);
  yield { bytes: body.slice(0, 1), at: firstByteAt ?? elapsed };
  for (let start = 1; start < body.length; start += textChunkBytes)
    yield { bytes: body.slice(start, start + textChunkBytes), at: elapsed };
  // Of a body that is too long the rest was counted and not kept; so it is by whoever reads this.
  if (isBodyCut) yield { bytes: new Uint8Array(Math.max(0, bytes - body.length)), at: elapsed };
}
