// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { EventView } from "@/components/response/event-view";
import { en } from "@/lib/i18n/messages/en";
import { inspect } from "@/lib/i18n/messages/en/inspect";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog, type EventLog } from "@/lib/protocol/event-log";

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(cleanup);

const frames = [
  'event: response.created\ndata: {"type":"response.created","response":{"id":"resp_1"}}\n\n',
  ": keepalive\n\n",
  'data: {"type":"response.output_text.delta","delta":"çay"}\r\n\r\n',
  "data: {oops\n\n",
];

function logOf(stream: Uint8Array, isTimed = true): EventLog {
  const log = createEventLog(isTimed);
  for (const entry of createStreamDecoder().push(stream, 12)) log.append(entry);
  return log;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const log = logOf(bytesOf(frames.join("")));

function show(selected: number | null, shown = log, onShowEvent = (_index: number) => {}) {
  return (
    <IntlProvider locale="en" messages={{ ...en, inspect }} timeZone="UTC">
      <EventView log={shown} selected={selected} entryCount={shown.entryCount} onShowEvent={onShowEvent} />
    </IntlProvider>
  );
}

const section = (name: string) => screen.getByRole("region", { name });

test("an event shows its data as a tree, and its frame with its line ends to be seen", () => {
  render(show(1));
  expect(screen.getByRole("heading", { name: "response.output_text.delta" })).toBeTruthy();
  expect(within(section("JSON")).getByRole("tree", { name: "Data of the event" }).textContent).toContain(
    '"delta": "çay"',
  );
  expect(section("Raw frame").querySelector("pre")?.textContent).toBe(
    'data: {"type":"response.output_text.delta","delta":"çay"}\\r\n\\r\n',
  );
  expect(section("Wire notes before this event").textContent).toContain(": keepalive");
});

test("bytes come when they are asked for, from the stream's beginning, and stay open from event to event", () => {
  const { rerender } = render(show(1));
  expect(section("Bytes").textContent).toBe("▸Bytes");
  fireEvent.click(screen.getByRole("button", { name: "Bytes" }));
  const before = bytesOf(`${frames[0]}${frames[1]}`).length;
  const count = bytesOf(frames[2] ?? "").length;
  expect(section("Bytes").textContent).toContain(`${count} bytes, from byte ${before} of the stream on.`);
  expect(section("Bytes").textContent).toContain("64 61 74 61");
  rerender(show(0));
  expect(section("Bytes").textContent).toContain("from byte 0 of the stream on.");
});

test("where bytes were no UTF-8, that is said, and they stand there as they came", () => {
  const broken = logOf(
    Uint8Array.from([...bytesOf('data: {"type":"a'), 0xff, ...bytesOf('"}\n\ndata: {"type":"b"}\n\n')]),
  );
  const { rerender } = render(show(0, broken));
  fireEvent.click(screen.getByRole("button", { name: "Bytes" }));
  expect(section("Bytes").textContent).toContain("Here they stand as they came");
  expect(section("Bytes").textContent).toContain("ff 22 7d 0a0a");
  rerender(show(1, broken));
  expect(section("Bytes").textContent).toContain("20 bytes, from byte 21 of the stream on.");
  expect(section("Bytes").textContent).not.toContain("Here they stand as they came");
});

test("data that is no JSON has no tree, and says why", () => {
  render(show(2));
  expect(screen.getByText("The data of this frame is not JSON.")).toBeTruthy();
  expect(screen.queryByRole("tree")).toBeNull();
});

test("buttons lead to the neighbours, and not beyond the ends", () => {
  const onShowEvent = vi.fn();
  const { rerender } = render(show(0, log, onShowEvent));
  const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
  expect(button("Previous event").disabled).toBe(true);
  fireEvent.click(button("Next event"));
  expect(onShowEvent).toHaveBeenLastCalledWith(1);
  rerender(show(2, log, onShowEvent));
  expect(button("Next event").disabled).toBe(true);
  fireEvent.click(button("Previous event"));
  expect(onShowEvent).toHaveBeenLastCalledWith(1);
});

test("without an event the tab says what it is for", () => {
  render(show(null));
  expect(screen.getByText(/Select an event in Stream/)).toBeTruthy();
});

test("an event of a capture without times says that its time is not known", () => {
  render(show(0, logOf(bytesOf(frames.join("")), false)));
  expect(screen.getByText("#0 · n/a")).toBeDefined();
});
