// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ComponentProps } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { EventGrid } from "@/components/timeline/event-grid";
import { lateRows } from "@/components/timeline/late-rows";
import { en } from "@/lib/i18n/messages/en";
import { createFindingLog } from "@/lib/protocol/check/findings";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";

// jsdom lays nothing out: every element is given the height of ten rows.
beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(280);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

beforeAll(() => lateRows.load("en"));

afterEach(cleanup);

function logOf(count: number) {
  const log = createEventLog();
  const stream = 'data: {"type":"response.output_text.delta","delta":"x"}\n\n'.repeat(count);
  for (const entry of createStreamDecoder().push(new TextEncoder().encode(stream), 1)) log.append(entry);
  return log;
}

function showGrid(
  count: number,
  selected: number | null = null,
  findings: ComponentProps<typeof EventGrid>["findings"] = null,
) {
  const calls = { onSelect: vi.fn(), onOpen: vi.fn(), onClose: vi.fn(), onFollow: vi.fn() };
  render(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <EventGrid
        log={logOf(count)}
        rowCount={count}
        findings={findings}
        following={false}
        selected={selected}
        {...calls}
      >
        end
      </EventGrid>
    </IntlProvider>,
  );
  return { grid: screen.getByRole("grid", { name: "Events" }), ...calls };
}

test("of a long log only the rows in view are in the document, and the grid tells how many there are", () => {
  const { grid } = showGrid(20_000);
  const rows = screen.getAllByRole("row");
  expect(rows.length).toBeLessThan(40);
  expect(grid.getAttribute("aria-rowcount")).toBe("20000");
  expect(rows[0]?.dataset).toMatchObject({ index: "0", type: "response.output_text.delta" });
  expect(rows[0]?.getAttribute("aria-rowindex")).toBe("1");
});

test.each([
  ["ArrowDown", 4, 5],
  ["ArrowUp", 4, 3],
  ["ArrowUp", 0, 0],
  ["ArrowDown", null, 0],
  ["Home", 4, 0],
  ["End", 4, 99],
  ["PageDown", 90, 99],
  ["PageUp", 40, 20],
] as const)("%s from row %s selects row %s", (key, selected, expected) => {
  const { grid, onSelect } = showGrid(100, selected);
  fireEvent.keyDown(grid, { key });
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(expected);
});

test("Enter opens the selected row, a click opens the clicked one, Escape closes", () => {
  const { grid, onOpen, onClose } = showGrid(100, 3);
  fireEvent.keyDown(grid, { key: "Enter" });
  fireEvent.click(screen.getAllByRole("row")[7] ?? grid);
  expect(onOpen.mock.calls).toEqual([[3], [7]]);
  fireEvent.keyDown(grid, { key: "Escape" });
  expect(onClose).toHaveBeenCalledOnce();
});

test("the selected row is the grid's active one while it is drawn", () => {
  const { grid } = showGrid(100, 3);
  const active = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
  expect(active?.getAttribute("aria-selected")).toBe("true");
});

test("keys held with a modifier are left to the page", () => {
  const { grid, onSelect, onOpen } = showGrid(100, 3);
  fireEvent.keyDown(grid, { key: "Enter", ctrlKey: true });
  fireEvent.keyDown(grid, { key: "ArrowDown", shiftKey: true });
  expect(onSelect).not.toHaveBeenCalled();
  expect(onOpen).not.toHaveBeenCalled();
});

test("a row wears the worst mark of what was found at its event, with a word for it", () => {
  const findings = createFindingLog();
  findings.report("unknown-event", 1);
  findings.report("not-json", 1);
  findings.report("seq-gap", 3);
  findings.report("bom", null);
  showGrid(10, null, findings);
  const marks = screen.getAllByRole("img");
  expect(marks.map((mark) => mark.closest("tr")?.dataset.index)).toEqual(["1", "3"]);
  expect(marks.map((mark) => mark.getAttribute("aria-label"))).toEqual(["error", "warning"]);
});
