// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ComponentProps } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { EventGrid } from "@/components/timeline/event-grid";
import { createRowsLoader } from "@/components/timeline/late-rows";
import { en } from "@/lib/i18n/messages/en";
import { createFindingLog } from "@/lib/protocol/check/findings";
import { createStreamDecoder } from "@/lib/protocol/decode-stream";
import { createEventLog } from "@/lib/protocol/event-log";
import { createRowList } from "@/lib/protocol/rows/row-list";

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

const loader = createRowsLoader({ prepare: async () => undefined });

beforeAll(() => loader.load("en"));

afterEach(cleanup);

const created = 'data: {"type":"response.created","response":{"id":"r"}}\n\n';
const delta = 'data: {"type":"response.output_text.delta","delta":"x"}\n\n';

function logOf(stream: string, isTimed = true) {
  const log = createEventLog(isTimed);
  for (const entry of createStreamDecoder().push(new TextEncoder().encode(stream), 1)) log.append(entry);
  return log;
}

type GridOptions = {
  selected?: number | null;
  findings?: ComponentProps<typeof EventGrid>["findings"];
  heldBack?: number | null;
  unfolded?: number;
  isTimed?: boolean;
};

/** `count` events that do not fold, or the events of a stream, folded. */
function showGrid(events: number | string, options: GridOptions = {}) {
  const log = logOf(typeof events === "number" ? delta.repeat(events) : events, options.isTimed);
  const list = createRowList(undefined, typeof events === "string");
  for (const { index, event } of log.slice(0, log.length)) list.push(index, event, false);
  list.setGrowing(false);
  if (options.unfolded !== undefined) list.setUnfolded(options.unfolded, true);
  const calls = {
    onSelect: vi.fn(),
    onOpen: vi.fn(),
    onClose: vi.fn(),
    onFollow: vi.fn(),
    onCatchUp: vi.fn(),
    onUnfold: vi.fn(),
  };
  const draw = (selected: number | null) => (
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <EventGrid
        log={log}
        rows={{ runId: 1, list, eventCount: log.length, unreadable: [] }}
        loader={loader}
        findings={options.findings ?? null}
        following={false}
        selected={selected}
        heldBack={options.heldBack ?? null}
        {...calls}
      >
        end
      </EventGrid>
    </IntlProvider>
  );
  const { rerender } = render(draw(options.selected ?? null));
  const grid = screen.getByRole("grid", { name: "Events" });
  return {
    grid,
    list,
    viewport: grid.parentElement ?? grid,
    redraw: (selected: number | null = null) => rerender(draw(selected)),
    ...calls,
  };
}

test("where no times are known rows say so, and make none up", () => {
  const { grid } = showGrid(2, { isTimed: false });
  expect(grid.textContent?.match(/n\/a/g)).toHaveLength(2);
  expect(grid.textContent).not.toContain("+");
  cleanup();
  const folded = showGrid(delta.repeat(6), { isTimed: false }).grid;
  expect(folded.textContent).toContain("× 6");
  expect(folded.textContent).not.toMatch(/\d ms/);
});

test("a row is named by its event's whole type, a fold by its range and count as well", () => {
  const { grid } = showGrid(created + delta.repeat(6));
  expect(screen.getByRole("row", { name: /^0 .* created r$/ })).toBeDefined();
  // Where styles are read the two spans stand apart.
  expect(screen.getByRole("row", { name: /^1–6 .* output_text\.delta ?× 6 / })).toBeDefined();
  expect(grid.textContent?.match(/output_text\.delta × 6/g)).toHaveLength(1);
});

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
  const { grid, onSelect } = showGrid(100, { selected });
  fireEvent.keyDown(grid, { key });
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(expected);
});

test("Enter opens the selected row, a click opens the clicked one, Escape closes", () => {
  const { grid, onOpen, onClose } = showGrid(100, { selected: 3 });
  fireEvent.keyDown(grid, { key: "Enter" });
  fireEvent.click(screen.getAllByRole("row")[7] ?? grid);
  expect(onOpen.mock.calls).toEqual([[3], [7]]);
  fireEvent.keyDown(grid, { key: "Escape" });
  expect(onClose).toHaveBeenCalledOnce();
});

test("the selected row is the grid's active one while it is drawn", () => {
  const { grid } = showGrid(100, { selected: 3 });
  const active = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
  expect(active?.getAttribute("aria-selected")).toBe("true");
});

test("keys held with a modifier are left to the page", () => {
  const { grid, onSelect, onOpen } = showGrid(100, { selected: 3 });
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
  showGrid(10, { findings });
  const marks = screen.getAllByRole("img");
  expect(marks.map((mark) => mark.closest("tr")?.dataset.index)).toEqual(["1", "3"]);
  expect(marks.map((mark) => mark.getAttribute("aria-label"))).toEqual(["error", "warning"]);
});

const folded = created + delta.repeat(6) + created;

test("a folded run says from where to where, how many, and how it begins; a click on it opens its last event", () => {
  const { onOpen } = showGrid(folded);
  const rows = screen.getAllByRole("row");
  expect(rows.map((row) => row.dataset.index)).toEqual(["0", "1", "7"]);
  const fold = rows[1] ?? document.body;
  expect(fold.dataset).toMatchObject({
    lastIndex: "6",
    count: "6",
    type: "response.output_text.delta",
  });
  expect(screen.getByRole("button", { name: "6 events", expanded: false }).closest("tr")).toBe(fold);
  expect(fold.textContent).toContain("1–6");
  expect(fold.textContent).toContain("output_text.delta × 6");
  expect(fold.textContent).toContain("xxxxxx");
  fireEvent.click(fold);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(6);
});

test("a long type stands there whole for who reads or searches, and in full as a title", () => {
  const type = "response.code_interpreter_call_code.delta";
  showGrid(`data: {"type":"${type}","item_id":"i","delta":"x"}\n\n`.repeat(5) + created);
  const [fold] = screen.getAllByRole("row");
  expect(fold?.textContent).toContain("code_interpreter_call_code.delta × 5");
  expect(screen.getByTitle(type).closest("tr")).toBe(fold);
});

test("the fold that has the selected event is the active row; Enter unfolds it from its first event", () => {
  const { grid, onUnfold, onSelect, onOpen } = showGrid(folded, { selected: 4 });
  expect(grid.getAttribute("aria-activedescendant")).toBe("event-1");
  expect(screen.getAllByRole("row")[1]?.getAttribute("aria-selected")).toBe("true");
  fireEvent.keyDown(grid, { key: "Enter" });
  expect(onUnfold).toHaveBeenCalledExactlyOnceWith(1, true);
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(1);
  expect(onOpen).not.toHaveBeenCalled();
});

test("the first row of an unfolded run folds it again, by Enter or by its chevron", () => {
  const { grid, onUnfold } = showGrid(folded, { selected: 1, unfolded: 3 });
  expect(screen.getAllByRole("row")).toHaveLength(8);
  fireEvent.keyDown(grid, { key: "Enter" });
  fireEvent.click(screen.getByRole("button", { name: "6 events", expanded: true }));
  expect(onUnfold.mock.calls).toEqual([
    [1, false],
    [1, false],
  ]);
});

test("a step from a fold leads to the row after it, and a step onto one selects its last event", () => {
  const { grid, onSelect } = showGrid(folded, { selected: 4 });
  fireEvent.keyDown(grid, { key: "ArrowDown" });
  cleanup();
  const other = showGrid(folded, { selected: 0 });
  fireEvent.keyDown(other.grid, { key: "ArrowDown" });
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(7);
  expect(other.onSelect).toHaveBeenCalledExactlyOnceWith(6);
});

test("a held grid says so, and how much has come since", () => {
  const { onCatchUp } = showGrid(3, { heldBack: 38 });
  fireEvent.click(screen.getByRole("button", { name: "Held · 38 new" }));
  expect(onCatchUp).toHaveBeenCalledOnce();
});

test("what is in view stays where it is while rows above it unfold, fold, and are cut by a finding", () => {
  const { list, viewport, redraw } = showGrid(folded + created.repeat(200));
  viewport.scrollTop = 100 * 28 + 5;
  fireEvent.scroll(viewport);
  list.setUnfolded(1, true);
  redraw();
  expect(viewport.scrollTop).toBe(105 * 28 + 5);
  list.setUnfolded(1, false);
  redraw();
  expect(viewport.scrollTop).toBe(100 * 28 + 5);
  list.breakAt(5);
  redraw();
  expect(viewport.scrollTop).toBe(102 * 28 + 5);
});

test("a selected event keeps its place on the screen when all runs unfold", () => {
  const { list, viewport, redraw } = showGrid(delta.repeat(500) + created, { selected: 400 });
  list.setFolding(false);
  redraw(400);
  expect(viewport.scrollTop).toBe(400 * 28);
});

test("an event whose row is out of view is brought into view when it is selected, and once only", () => {
  const { viewport, redraw } = showGrid(500);
  redraw(300);
  expect(viewport.scrollTop).toBe(291 * 28);
  viewport.scrollTop = 0;
  fireEvent.scroll(viewport);
  redraw(300);
  expect(viewport.scrollTop).toBe(0);
});
