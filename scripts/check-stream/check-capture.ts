import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import type { Finding, FindingLog } from "@/lib/protocol/check/findings";
import { createStreamDecoder, type LogEntry } from "@/lib/protocol/decode-stream";
import type { JsonObject } from "@/lib/protocol/json";
import { readHead } from "@/scripts/check-stream/http-head";

/** What a capture held, apart from its bytes: they are never all in memory. */
export type CheckedCapture = {
  /** Of the head before the body; null where there is none. */
  status: number | null;
  contentType: string | null;
  events: number;
  findings: FindingLog;
};

/** Rejects as `bytes` does. `onFinding` hears of each listed finding as soon as it is there. */
export async function checkCapture(
  bytes: AsyncIterable<Uint8Array>,
  context: { contentType: string | null; request: JsonObject | null },
  onFinding: (finding: Finding) => void,
): Promise<CheckedCapture> {
  const { head, body } = await readHead(bytes);
  const contentType = context.contentType ?? head?.contentType ?? null;
  const checker = createStreamChecker({ contentType, request: context.request });
  const decoder = createStreamDecoder();
  const { list } = checker.findings;
  let events = 0;
  let told = 0;

  function push(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      checker.push(entry);
      if (entry.kind === "event") events += 1;
    }
    tell();
  }

  function tell(): void {
    for (const finding of list.slice(told)) onFinding(finding);
    told = list.length;
  }

  for await (const chunk of body) push(decoder.push(chunk, 0));
  push(decoder.end(0));
  checker.end("closed");
  tell();
  return { status: head?.status ?? null, contentType, events, findings: checker.findings };
}
