import { expect, test } from "vitest";
import { createStreamChecker } from "@/lib/protocol/check/check-stream";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState } from "@/lib/protocol/response/response-state";
import { fewestEvents, writeMixedStream } from "@/scripts/bench/stream/mixed-stream";

test.each([fewestEvents, 1_000])(
  "a stream of %i events has so many, and no check finds anything",
  (count) => {
    const frames = [...writeMixedStream(count)];
    expect(frames).toHaveLength(count);
    const entries = createStreamDecoder().push(new TextEncoder().encode(frames.join("")), 1);
    const checker = createStreamChecker({ contentType: "text/event-stream", request: null });
    for (const entry of entries) checker.push(entry);
    checker.end("closed");
    expect(checker.findings.list).toEqual([]);
    expect(reduceEntries(initialResponseState, entries)).toMatchObject({ status: "completed" });
  },
);
