// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shownCapture } from "@/components/captures/capture-wish";
import { ReplayControl } from "@/components/captures/replay-control";
import { shownReplay } from "@/components/captures/shown-replay";
import { LiveFigures } from "@/components/shell/live-figures";
import { type Playground, PlaygroundProvider, usePlayground } from "@/lib/client/playground";
import { replaySpeedCookie } from "@/lib/client/replay/replay-speed";
import { showCapture } from "@/lib/client/replay/show-capture";
import { shortcuts } from "@/lib/client/shortcuts";
import { readPreference, writePreference } from "@/lib/client/visit/preferences";
import { en } from "@/lib/i18n/messages/en";
import { replay } from "@/lib/i18n/messages/en/replay";
import { readCapture } from "@/lib/protocol/capture/read-capture";

afterEach(cleanup);

beforeEach(() => {
  writePreference(replaySpeedCookie, null);
  shownCapture.set(null);
  shownReplay.set(null);
});

let playground: Playground;

function Tap() {
  playground = usePlayground();
  return null;
}

const frames = Array.from({ length: 10 }, (_, index) =>
  JSON.stringify({ at: index * 1000, frame: `data: {"type":"x","n":${index}}\n\n` }),
);

/** The control beside a capture: of ten events, a second apart, unless another is given. */
async function open(capture = frames.join("\n"), name = "ten.ndjson") {
  render(
    <IntlProvider locale="en" messages={{ ...en, replay }} timeZone="UTC">
      <PlaygroundProvider initialDraft="{}" initialProvider="sandbox">
        <Tap />
        <ReplayControl />
        <LiveFigures />
      </PlaygroundProvider>
    </IntlProvider>,
  );
  const reading = readCapture(new TextEncoder().encode(capture));
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  showCapture(playground.controller, reading.captures[0], name);
  await untilEnded();
}

const snapshot = () => playground.runs.getSnapshot();

async function untilEnded() {
  await act(() => vi.waitUntil(() => snapshot().phase === "ended"));
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (speed: string) =>
  fireEvent.change(screen.getByRole("combobox", { name: "Speed" }), { target: { value: speed } });
const notice = () => screen.queryByRole("region", { name: "Replay notice" });

test("there is nothing to replay before there was a run", () => {
  render(
    <IntlProvider locale="en" messages={{ ...en, replay }} timeZone="UTC">
      <PlaygroundProvider initialDraft="{}" initialProvider="sandbox">
        <ReplayControl />
      </PlaygroundProvider>
    </IntlProvider>,
  );
  const button = screen.getByRole("button", { name: "Replay" });
  expect(button.hasAttribute("disabled")).toBe(true);
  expect(button.title).toBe("There is nothing to replay: no answer came");
});

test("one button replays, pauses and resumes; a speed counts at once and is remembered", async () => {
  await open();
  const first = snapshot().id;
  press("Replay");
  await act(() => vi.waitUntil(() => snapshot().eventCount === 1));
  expect(screen.getByText("replay")).toBeTruthy();
  expect(snapshot()).toMatchObject({ id: first + 1, isRecorded: true, providerId: "ten.ndjson" });
  expect(notice()?.textContent).toContain("A replay of run 1: 10 events in 9.0 s. Nothing is sent.");

  press("Pause");
  expect(screen.getByRole("button", { name: "Resume" })).toBeTruthy();
  expect(screen.getByText("replay, paused").getAttribute("aria-live")).toBe("polite");
  choose("instant");
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(snapshot().eventCount).toBe(1);
  press("Resume");
  expect(screen.queryByText("replay, paused")).toBeNull();
  await untilEnded();
  expect(screen.queryByText("replay")).toBeNull();
  expect(
    snapshot()
      .log.slice(0, 10)
      .map(({ at }) => at),
  ).toEqual(frames.map((_, index) => index * 1000));
  expect(readPreference(replaySpeedCookie)).toBe("instant");
});

test("of a replay that was stopped all can be had again, and the key does the same as the button", async () => {
  await open();
  act(() => shortcuts.find(new KeyboardEvent("keydown", { key: "r" }))?.run());
  await act(() => vi.waitUntil(() => snapshot().eventCount === 1));
  act(() => playground.controller.stop());
  await untilEnded();
  expect(snapshot().outcome).toEqual({ kind: "stopped" });
  expect(screen.getByRole("progressbar", { name: "How far the replay is" })).toBeTruthy();

  press("Show all");
  await untilEnded();
  expect(snapshot()).toMatchObject({
    eventCount: 10,
    elapsed: 9000,
    outcome: { kind: "not_responses_stream" },
  });
  expect(screen.queryByRole("button", { name: "Show all" })).toBeNull();

  choose("instant");
  press("Replay");
  await untilEnded();
  expect(notice()?.textContent).toContain("A replay of run 1");
});

test("an answer in JSON is replayed as well", async () => {
  await open('{"object":"response","id":"resp_1","status":"completed","output":[]}', "one.json");
  const { id, body } = snapshot();
  press("Replay");
  await untilEnded();
  expect(snapshot()).toMatchObject({ id: id + 1, body, outcome: { kind: "completed" }, isRecorded: true });
  expect(notice()?.textContent).toContain("A replay of run 1: an answer without events. Nothing is sent.");
  expect(screen.queryByRole("button", { name: "Show all" })).toBeNull();
});

test("what is known of a capture stays with its replay, and another run is no replay", async () => {
  await open();
  shownCapture.set({
    runId: snapshot().id,
    name: "ten.ndjson",
    url: "https://api.example.org/v1/responses",
    bytes: 1,
    isTimeless: false,
    isRespaced: false,
    isReframed: false,
    isDismissed: false,
  });
  choose("instant");
  press("Replay");
  await untilEnded();
  expect(notice()?.textContent).toContain("A replay of ten.ndjson");
  expect(shownCapture.getSnapshot()).toMatchObject({ runId: snapshot().id, isDismissed: true });

  act(() => {
    playground.runs.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
  });
  expect(notice()).toBeNull();
});
