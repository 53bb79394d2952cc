import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { endWords } from "@/components/timeline/end-words";
import { createRunStore, type RunAnswer, type RunOutcome } from "@/lib/client/run/run-store";
import { en } from "@/lib/i18n/messages/en";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState } from "@/lib/protocol/response/response-state";

const t = createTranslator({ locale: "en", messages: en, namespace: "stream.end" });

type Ending = { outcome?: RunOutcome; stream?: string; body?: string; sentBody?: string };

function wordsAfter({ outcome, stream = "", body, sentBody = "{}" }: Ending): string {
  const store = createRunStore({ schedule: (flush) => flush(), reduce: reduceEntries });
  const recorder = store.begin({ providerId: "sandbox", sentBody, startedAt: 0 });
  recorder.append(createStreamDecoder().push(new TextEncoder().encode(stream), 1), stream.length, 1);
  const answer: RunAnswer | undefined =
    body === undefined ? undefined : { body, isBodyCut: false, response: initialResponseState };
  if (outcome) recorder.end({ outcome, how: "closed", at: 2, ...(answer ? { answer } : {}) });
  return endWords(store.getSnapshot(), t);
}

const event = (sequence: number) => `data: {"type":"ping","sequence_number":${sequence}}\n\n`;

test("a going run has no ending", () => {
  expect(wordsAfter({ stream: event(0) })).toBe("");
});

test("stop counts what arrived and says that it is kept", () => {
  const outcome = { kind: "stopped" } as const;
  expect(wordsAfter({ outcome, stream: event(0) + event(1) })).toBe(
    "Stopped by you after 2 events. What arrived is kept.",
  );
  expect(wordsAfter({ outcome })).toBe("Stopped by you before any event came.");
});

test("a cut tells the last number, or that there were none", () => {
  const outcome = { kind: "cut" } as const;
  expect(wordsAfter({ outcome, stream: event(116) + event(117) })).toBe(
    "The connection ended without a terminal event. Last number 117.",
  );
  expect(wordsAfter({ outcome, stream: 'data: {"type":"ping"}\n\n' })).toContain("no sequence numbers");
  expect(wordsAfter({ outcome })).toBe("The connection ended before any event came.");
});

test("JSON in place of events is a surprise only where a stream was asked for", () => {
  const outcome = { kind: "completed" } as const;
  expect(wordsAfter({ outcome, body: "{}", sentBody: '{"stream": true}' })).toContain("stream was true");
  expect(wordsAfter({ outcome, body: "{}", sentBody: "{}" })).toContain("as asked for");
});

test("failures point to Output, which has their words", () => {
  expect(wordsAfter({ outcome: { kind: "http_error", status: 401 }, body: "{}" })).toContain("Output");
  expect(wordsAfter({ outcome: { kind: "failed" }, stream: event(0) })).toContain("Output");
});
