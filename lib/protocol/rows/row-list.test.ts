import { describe, expect, test } from "vitest";
import { classifyData } from "@/lib/protocol/classify-frame";
import { below, createRandom } from "@/lib/protocol/fixtures/fuzz-streams";
import { measureProcessor } from "@/lib/protocol/fixtures/processor-time";
import { createRowList, type Row, type RowList } from "@/lib/protocol/rows/row-list";
import { createUnfoldedRuns, type UnfoldedRuns } from "@/lib/protocol/rows/unfolded-runs";
import type { StreamEvent } from "@/lib/protocol/stream-event";

const added: StreamEvent = classifyData('{"type":"response.output_item.added","item":{"type":"message"}}');

function delta(item = 0, part = 0): StreamEvent {
  return classifyData(
    `{"type":"response.output_text.delta","output_index":${item},"content_index":${part},"delta":"x"}`,
  );
}

function listOf(events: readonly StreamEvent[], isGrowing = false): RowList {
  const list = createRowList();
  for (const [index, event] of events.entries()) list.push(index, event, false);
  list.setGrowing(isGrowing);
  return list;
}

const repeat = (count: number, event: StreamEvent) => Array.from({ length: count }, () => event);

/** `4-67×64` for a fold, `3` for an event, `4▾64` for the first of an unfolded run. */
function print(row: Row): string {
  if (row.kind === "fold") return `${row.first}-${row.last}×${row.count}`;
  return row.runLength === null ? `${row.index}` : `${row.index}▾${row.runLength}`;
}

const shown = (list: RowList) => list.rows(0, list.rowCount).map(print).join(" ");

describe("folding", () => {
  test("four deltas of one place become one row, three do not", () => {
    expect(shown(listOf([added, ...repeat(4, delta()), added]))).toBe("0 1-4×4 5");
    expect(shown(listOf([added, ...repeat(3, delta()), added]))).toBe("0 1 2 3 4");
  });

  test.each([
    ["type", classifyData('{"type":"response.refusal.delta","output_index":0,"content_index":0,"delta":""}')],
    ["item", delta(1)],
    ["part", delta(0, 1)],
  ])("a run ends where the %s changes", (_name, other) => {
    expect(shown(listOf([...repeat(4, delta()), ...repeat(5, other)]))).toBe("0-3×4 4-8×5");
  });

  test("deltas of types that nobody knows fold as well, and items without a number are told apart by id", () => {
    const vendor = (item: string) =>
      classifyData(`{"type":"acme:trace.delta","item_id":"${item}","delta":"x"}`);
    expect(shown(listOf([...repeat(4, vendor("a")), ...repeat(4, vendor("b"))]))).toBe("0-3×4 4-7×4");
  });

  test("while a run grows, its newest three deltas keep their rows, and the list never gets shorter", () => {
    const list = createRowList();
    const counts = [];
    for (let index = 0; index < 9; index += 1) {
      list.push(index, delta(), false);
      counts.push(list.rowCount);
    }
    expect(counts).toEqual([1, 2, 3, 4, 4, 4, 4, 4, 4]);
    expect(shown(list)).toBe("0-5×6 6 7 8");
    list.setGrowing(false);
    expect(shown(list)).toBe("0-8×9");
  });

  test("faults never fold: with a finding, known at once or later, a run is cut in two", () => {
    const list = createRowList();
    for (let index = 0; index < 12; index += 1) list.push(index, delta(), index === 5);
    list.setGrowing(false);
    expect(shown(list)).toBe("0-4×5 5 6-11×6");
    list.breakAt(8);
    expect(shown(list)).toBe("0-4×5 5 6 7 8 9 10 11");
    list.breakAt(2);
    expect(shown(list)).toBe("0 1 2 3 4 5 6 7 8 9 10 11");
  });

  test("a run opens at any of its events, says so in its first row, and closes again", () => {
    const list = listOf([added, ...repeat(5, delta()), added]);
    list.setUnfolded(3, true);
    expect(shown(list)).toBe("0 1▾5 2 3 4 5 6");
    list.setUnfolded(1, false);
    expect(shown(list)).toBe("0 1-5×5 6");
    list.setUnfolded(0, true);
    expect(shown(list)).toBe("0 1-5×5 6");
  });

  test("without folding every event has its row, and what was unfolded is unfolded afterwards", () => {
    const list = listOf([...repeat(5, delta()), ...repeat(5, delta(1))]);
    list.setUnfolded(7, true);
    list.setFolding(false);
    expect(shown(list)).toBe("0 1 2 3 4 5 6 7 8 9");
    list.setFolding(true);
    expect(shown(list)).toBe("0-4×5 5▾5 6 7 8 9");
  });

  test("a list made anew, as after a filter, unfolds what was unfolded", () => {
    const unfolded = createUnfoldedRuns();
    const first = createRowList(unfolded);
    for (let index = 0; index < 10; index += 1) first.push(index, delta(), false);
    first.setUnfolded(4, true);
    for (let index = 10; index < 16; index += 1) first.push(index, delta(), false);
    const second = createRowList(unfolded);
    for (const index of [11, 12, 14, 15, 16]) second.push(index, delta(), false);
    expect(shown(second)).toBe("11▾5 12 14 15 16");
    second.setUnfolded(14, false);
    const third = createRowList(unfolded);
    for (let index = 0; index < 16; index += 1) third.push(index, delta(), false);
    expect(shown(third)).toBe("0-12×13 13 14 15");
  });
});

test("events that a filter hides lie between the rows: an event without a row has a nearest one", () => {
  const list = createRowList();
  for (const index of [3, 5, 7, 9, 20]) list.push(index, index === 20 ? added : delta(), false);
  expect(shown(list)).toBe("3-9×4 20");
  expect([list.rowOf(5), list.rowOf(6), list.rowOf(20), list.rowOf(21)]).toEqual([0, null, 1, null]);
  expect([list.rowFrom(0), list.rowFrom(6), list.rowFrom(12), list.rowFrom(21)]).toEqual([0, 0, 1, 2]);
});

test("unfolding a run of a million events makes no rows but those asked for", () => {
  const list = createRowList();
  const event = delta();
  for (let index = 0; index < 1_000_000; index += 1) list.push(index, event, false);
  const spent = measureProcessor(() => {
    list.setUnfolded(999_999, true);
    expect(list.rows(500_000, 500_040)).toHaveLength(40);
  });
  expect(spent).toBeLessThan(100);
  expect(list.rowCount).toBe(1_000_000);
});

type Model = { event: StreamEvent; standsAlone: boolean };

/** What the rows have to be, from everything there is. */
function foldNaively(model: ReadonlyMap<number, Model>, unfolded: UnfoldedRuns, isGrowing: boolean): string {
  const runs: { place: string | null; indexes: number[] }[] = [];
  for (const [index, { event, standsAlone }] of model) {
    const data = event.kind === "known" && !standsAlone ? event.event : null;
    const place = data?.delta === undefined ? null : `${data.output_index}/${data.content_index}`;
    const last = runs.at(-1);
    if (last && last.place === place) last.indexes.push(index);
    else runs.push({ place, indexes: [index] });
  }
  return runs
    .flatMap(({ place, indexes }, position) => {
      const isTail = isGrowing && position === runs.length - 1;
      const foldable = isTail ? Math.max(0, indexes.length - 3) : indexes.length;
      const canFold = place !== null && indexes.length >= 4 && foldable > 1;
      if (!canFold) return indexes.map(String);
      if (indexes.some((index) => unfolded.has(index)))
        return indexes.map((index, at) => (at === 0 ? `${index}▾${indexes.length}` : `${index}`));
      return [`${indexes[0]}-${indexes[foldable - 1]}×${foldable}`, ...indexes.slice(foldable).map(String)];
    })
    .join(" ");
}

test("however it grows, is cut, filtered and unfolded, the list is what one would make of everything at once", () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const random = createRandom(seed);
    const unfolded = createUnfoldedRuns();
    const list = createRowList(unfolded);
    const model = new Map<number, Model>();
    let place = 0;
    let isGrowing = true;
    for (let index = 0; index < 1500; index += 1) {
      const action = below(random, 100);
      if (action < (seed % 2 === 0 ? 12 : 70)) place = below(random, 3);
      // Left out by a filter.
      if (action % 10 === 9) continue;
      const event = action < 3 ? added : delta(place);
      const standsAlone = action === 50;
      model.set(index, { event, standsAlone });
      list.push(index, event, standsAlone);
      const known = [...model.keys()];
      const some = known[below(random, known.length)] ?? 0;
      if (action === 60) {
        list.breakAt(some);
        model.set(some, { event: model.get(some)?.event ?? added, standsAlone: true });
      }
      if (action > 95) list.setUnfolded(some, action < 98);
      if (action === 70) {
        isGrowing = !isGrowing;
        list.setGrowing(isGrowing);
      }
      if (index % 50 === 0) expect(shown(list)).toBe(foldNaively(model, unfolded, isGrowing));
    }
    expect(shown(list)).toBe(foldNaively(model, unfolded, isGrowing));
    expect(list.eventCount).toBe(model.size);
    checkPlaces(list, [...model.keys()]);
    list.setFolding(false);
    expect(list.rows(0, list.rowCount).map(print)).toEqual([...model.keys()].map(String));
  }
});

/** Rows and events lead to each other. */
function checkPlaces(list: RowList, indexes: readonly number[]): void {
  const rows = list.rows(0, list.rowCount);
  let events = 0;
  for (const [row, content] of rows.entries()) {
    const first = content.kind === "fold" ? content.first : content.index;
    expect(list.rowOf(first)).toBe(row);
    expect(list.countBefore(first)).toBe(events);
    expect(list.rows(row, row + 1)).toEqual([content]);
    events += content.kind === "fold" ? content.count : 1;
  }
  expect(list.countBefore(Number.MAX_SAFE_INTEGER)).toBe(events);
  expect(events).toBe(indexes.length);
}
