// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import { OutputPane } from "@/components/response/output-pane";
import { type Playground, PlaygroundProvider, usePlayground } from "@/lib/client/playground";
import { frame, textFrame } from "@/lib/client/run/fixtures/answer";
import { keyVariablesQuery, providersQuery } from "@/lib/client/visit/queries";
import { en } from "@/lib/i18n/messages/en";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";

vi.stubGlobal(
  "ResizeObserver",
  class {
    observe = vi.fn();
    disconnect = vi.fn();
  },
);
Element.prototype.scrollIntoView = vi.fn();
afterEach(cleanup);

let playground: Playground;

function Tap() {
  playground = usePlayground();
  return null;
}

function openPane(): void {
  const queries = new QueryClient();
  queries.setQueryData(providersQuery.queryKey, []);
  queries.setQueryData(keyVariablesQuery.queryKey, {});
  render(
    <QueryClientProvider client={queries}>
      <IntlProvider locale="en" messages={en} timeZone="UTC">
        <PlaygroundProvider initialDraft="{}" initialProvider="sandbox">
          <Tap />
          <OutputPane onShowEvent={() => {}} onShowRefusal={() => {}} />
        </PlaygroundProvider>
      </IntlProvider>
    </QueryClientProvider>,
  );
}

/** A run that takes in one event at a time, 10 ms apart. */
function beginRun() {
  const recorder = playground.runs.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
  const decoder = createStreamDecoder();
  let at = 0;
  return async (text: string) => {
    at += 10;
    const bytes = new TextEncoder().encode(textFrame(text));
    recorder.append(decoder.push(bytes, at), bytes.length, at);
    const { length } = playground.runs.getSnapshot().log;
    await act(() => vi.waitUntil(() => playground.lateRuns.getSnapshot().eventCount === length));
  };
}

async function readSize(): Promise<Record<string, string>> {
  const section = (await screen.findByRole("heading", { name: "Size" })).closest("section");
  const [names, values] = (["term", "definition"] as const).map((role) =>
    within(section ?? document.body)
      .getAllByRole(role)
      .map(({ textContent }) => textContent ?? ""),
  );
  return Object.fromEntries((names ?? []).map((name, index) => [name, values?.[index] ?? ""]));
}

test("while the view is held, Metrics tells of the events that it shows, also when it is opened later", async () => {
  openPane();
  const receive = beginRun();
  await receive("one");
  await receive("two");
  act(() => playground.rowHold.set(1));
  await act(() => vi.waitUntil(() => playground.moments.getSnapshot().figures !== null));
  await receive("three");
  act(() => playground.selection.showTab("metrics"));
  expect(await readSize()).toMatchObject({ events: "1", received: `${textFrame("one").length} B` });
  act(() => playground.rowHold.set(null));
  expect(await readSize()).toMatchObject({ events: "3" });
});

const callEvents = [0, 1].map((index) => ({
  type: "response.output_item.added",
  output_index: index,
  item: {
    id: `fc_${index}`,
    type: "function_call",
    call_id: `call_${index}`,
    name: `look_${index}`,
    arguments: "",
  },
}));

test("two calls that grow at once are as high as what they hold, where one looks back to them", async () => {
  openPane();
  const recorder = playground.runs.begin({ providerId: "sandbox", sentBody: "{}", startedAt: 0 });
  const ends = callEvents.map(({ item, ...place }) => ({
    ...place,
    type: "response.output_item.done",
    item: { ...item, arguments: "{}" },
  }));
  const bytes = new TextEncoder().encode([...callEvents, ...ends].map(frame).join(""));
  act(() => {
    recorder.append(createStreamDecoder().push(bytes, 5), bytes.length, 5);
    recorder.end({ outcome: { kind: "completed" }, how: "closed", at: 6 });
  });
  await act(() => vi.waitUntil(() => playground.lateRuns.getSnapshot().phase === "ended"));
  act(() => playground.cursor.set(1));
  await act(() => vi.waitUntil(() => playground.moments.getSnapshot().figures !== null));
  expect(await screen.findAllByRole("heading", { name: /look_/ })).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "Show in full" })).toBeNull();
  act(() => playground.cursor.set(null));
  expect(screen.queryByRole("button", { name: "Show in full" })).toBeNull();
});
