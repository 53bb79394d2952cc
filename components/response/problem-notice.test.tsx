// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import { ProblemNotice } from "@/components/response/problem-notice";
import { createRunStore, type Run } from "@/lib/client/run/run-store";
import { loadAdviceMessages } from "@/lib/i18n/late-messages";
import { loadMessages } from "@/lib/i18n/load-messages";
import { reduceEntries } from "@/lib/protocol/reduce-response";
import { initialResponseState } from "@/lib/protocol/response/response-state";

afterEach(cleanup);

const messages = { ...loadMessages("en"), advice: await loadAdviceMessages("en") };

/** A run that ended with an HTTP error, just now. */
function refusedRun(status: number, error: Record<string, unknown>, more: Partial<Run> = {}): Run {
  const idle = createRunStore({ schedule: () => {}, reduce: reduceEntries }).getSnapshot();
  return {
    ...idle,
    id: 1,
    phase: "ended",
    outcome: { kind: "http_error", status },
    http: {
      status,
      contentType: "application/json",
      requestId: null,
      retryAfter: "30",
      serverTiming: null,
      processingTime: null,
      rateLimits: [],
    },
    body: JSON.stringify({ error }),
    response: initialResponseState,
    startedAt: performance.now(),
    ...more,
  };
}

function show(run: Run) {
  const onShowRefusal = vi.fn();
  render(
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      <ProblemNotice
        run={run}
        target={{ provider: "CometAPI", keyVariable: "COMETAPI_KEY" }}
        onShowRefusal={onShowRefusal}
      />
    </IntlProvider>,
  );
  return { onShowRefusal };
}

const countdown = () => screen.queryByText(/^Try again in/);

test("a rate limit counts down and says what helps", () => {
  show(refusedRun(429, { message: "Slow down.", code: "rate_limit_exceeded" }));
  expect(countdown()?.textContent).toBe("Try again in 30 seconds. Nothing is sent again by itself.");
  screen.getByRole("region", { name: "What to do" });
});

test("a refused parameter can be gone to, but not from an answer that nobody sent", () => {
  const error = { message: "Unsupported.", param: "temperature" };
  const { onShowRefusal } = show(refusedRun(400, error));
  fireEvent.click(screen.getByRole("button", { name: "Show the field" }));
  expect(onShowRefusal).toHaveBeenCalledOnce();
  cleanup();
  show(refusedRun(400, error, { isRecorded: true }));
  expect(screen.queryByRole("button", { name: "Show the field" })).toBeNull();
});

test("neither a spent quota nor an answer out of a file counts down", () => {
  show(refusedRun(429, { message: "Pay first.", code: "insufficient_quota" }));
  expect(countdown()).toBeNull();
  cleanup();
  show(refusedRun(429, { message: "Slow down.", code: "rate_limit_exceeded" }, { isRecorded: true }));
  expect(countdown()).toBeNull();
});

test("CometAPI's 500 is told as a refusal, its empty code left out, the request id taken from the message", () => {
  show(
    refusedRun(500, {
      message: "No input (request id: 2026112303451234)",
      type: "invalid_request_error",
      code: "",
    }),
  );
  screen.getByText(/^HTTP 500, but the code is invalid_request_error/);
  expect(screen.queryByText("code")).toBeNull();
  screen.getByText("2026112303451234");
  screen.getByRole("button", { name: "Copy the request id" });
});

test("the playground's own sentence about an upstream is not said twice", () => {
  const message = "CometAPI did not answer in time.";
  show(refusedRun(504, { message, type: "playground_error", param: null, code: "upstream_timeout" }));
  screen.getByText("CometAPI was silent for too long, and the server gave up.");
  screen.getByText(/UPSTREAM_HEADER_TIMEOUT_MS/);
  expect(screen.queryByText(message)).toBeNull();
});
