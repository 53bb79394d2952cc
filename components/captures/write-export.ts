import type { FilePiece } from "@/components/captures/download-parts";
import { type ReportWords, writeReport } from "@/components/captures/write-report";
import type { Run } from "@/lib/client/run/run-store";
import { type CaptureEnd, captureHeaders } from "@/lib/protocol/capture/capture";
import { type Exchange, writeHar } from "@/lib/protocol/capture/write-har";
import { writeEventStream, writeTimedLines } from "@/lib/protocol/capture/write-stream";

export const exportFormats = ["sse", "ndjson", "har", "md"] as const;

export type ExportFormat = (typeof exportFormats)[number];

type ExportContext = {
  /** Where the request went, if it is known and not by way of this page. */
  url: string | null;
  words: ReportWords;
};

/** True for what only a stream can become. */
export function needsFrames(format: ExportFormat): boolean {
  return format === "sse" || format === "ndjson";
}

/** The run in pieces. */
export function writeExport(
  run: Run,
  format: ExportFormat,
  { url, words }: ExportContext,
): Iterable<FilePiece> {
  switch (format) {
    case "md":
      return writeReport(run, words);
    case "sse":
      return writeEventStream(run.log.entries());
    case "ndjson":
      return writeTimedLines(run.log.entries(), run.log.isTimed, readEnd(run));
    case "har":
      return writeHar(readExchange(run, url));
  }
}

function readEnd({ ending, elapsed }: Run): CaptureEnd | null {
  return ending && { how: ending, at: elapsed };
}

/** A file's name after the response's id, which is foreign text. */
export function nameExport({ response }: Run, format: ExportFormat): string {
  const id = response.response?.id;
  const name = typeof id === "string" ? id.replace(/[^\w-]+/g, "-").slice(0, 80) : "";
  return `${name || "stream"}.${format}`;
}

function readExchange(run: Run, url: string | null): Exchange {
  const { http, log, startedAt, providerId, isFromFile } = run;
  const ownUrl = `${window.location.origin}/api/providers/${encodeURIComponent(providerId)}/v1/responses`;
  const values: Record<(typeof captureHeaders)[number], string | null> = {
    "content-type": http?.contentType ?? null,
    "x-request-id": http?.requestId ?? null,
    "retry-after": http?.retryAfter ?? null,
    "server-timing": http?.serverTiming ?? null,
    "openai-processing-ms": http?.processingTime ?? null,
  };
  return {
    url: url ?? (isFromFile ? "" : ownUrl),
    startedDateTime: new Date(performance.timeOrigin + startedAt).toISOString(),
    sentBody: run.sentBody,
    status: http?.status ?? 0,
    headers: [
      ...captureHeaders.flatMap((name) => (values[name] === null ? [] : { name, value: values[name] })),
      ...(http?.rateLimits ?? []),
    ],
    connectedAt: run.connectedAt ?? 0,
    elapsed: run.elapsed,
    bytes: run.bytes,
    entries: { [Symbol.iterator]: () => log.entries()[Symbol.iterator]() },
    isTimed: log.isTimed,
    end: run.ending,
    text: run.body,
  };
}
