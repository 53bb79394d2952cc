import { expect, test } from "vitest";
import { statusWord } from "@/components/shell/status-words";

test("a run has one word from sending until its end", () => {
  expect(statusWord({ phase: "idle", outcome: null })).toBe("ready");
  expect(statusWord({ phase: "sending", outcome: null })).toBe("streaming");
  expect(statusWord({ phase: "connected", outcome: null })).toBe("streaming");
  expect(statusWord({ phase: "streaming", outcome: null })).toBe("streaming");
});

test("what is no Responses stream has failed, whatever the HTTP status said", () => {
  expect(statusWord({ phase: "ended", outcome: { kind: "not_responses_stream" } })).toBe("failed");
  expect(statusWord({ phase: "ended", outcome: { kind: "not_event_stream" } })).toBe("failed");
  expect(statusWord({ phase: "ended", outcome: { kind: "unreachable" } })).toBe("failed");
  expect(statusWord({ phase: "ended", outcome: { kind: "http_error", status: 401 } })).toBe("http");
});
