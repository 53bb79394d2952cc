import type { KnownEvent } from "@/lib/protocol/stream-event";

/** When one output item came. Times are milliseconds since the request was sent; null for what has not come. */
export type ItemSpan = {
  readonly outputIndex: number;
  /** Null for an item that neither `output_item.added` nor `.done` has told of. */
  readonly type: string | null;
  readonly addedAt: number | null;
  readonly firstDeltaAt: number | null;
  readonly doneAt: number | null;
  readonly deltaCount: number;
  /** The first and the newest event about it. */
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly lastDeltaIndex: number | null;
};

/** The first delta of output text that has any. */
export type FirstText = { index: number; at: number; outputIndex: number };

export type SpanList = {
  /** In order of appearance; the newest ones still grow. */
  readonly list: readonly ItemSpan[];
  readonly firstText: () => FirstText | null;
  /** When the newest event about any item came. */
  readonly lastItemEventAt: () => number | null;
  /** Constant work. */
  readonly note: (event: KnownEvent, index: number, at: number) => void;
};

type GrowingSpan = { -readonly [Field in keyof ItemSpan]: ItemSpan[Field] };

/** Items are told apart by `output_index`, as some servers change an item's id from event to event. */
export function createSpanList(): SpanList {
  const list: GrowingSpan[] = [];
  const byOutputIndex = new Map<number, GrowingSpan>();
  let current: GrowingSpan | null = null;
  let firstText: FirstText | null = null;
  let lastItemEventAt: number | null = null;

  function findSpan(outputIndex: number, index: number): GrowingSpan {
    // Nearly always the item of the event before.
    if (current?.outputIndex === outputIndex) return current;
    current = byOutputIndex.get(outputIndex) ?? null;
    if (current) return current;
    current = createSpan(outputIndex, index);
    byOutputIndex.set(outputIndex, current);
    list.push(current);
    return current;
  }

  return {
    list,
    firstText: () => firstText,
    lastItemEventAt: () => lastItemEventAt,
    note(event, index, at) {
      const outputIndex = event.output_index;
      if (typeof outputIndex !== "number") return;
      const span = findSpan(outputIndex, index);
      span.lastIndex = index;
      lastItemEventAt = at;
      if (event.delta === undefined) return noteBoundary(span, event, at);
      span.deltaCount += 1;
      span.lastDeltaIndex = index;
      span.firstDeltaAt ??= at;
      if (firstText === null && event.type === "response.output_text.delta" && event.delta !== "") {
        firstText = { index, at, outputIndex };
      }
    },
  };
}

function createSpan(outputIndex: number, index: number): GrowingSpan {
  return {
    outputIndex,
    type: null,
    addedAt: null,
    firstDeltaAt: null,
    doneAt: null,
    deltaCount: 0,
    firstIndex: index,
    lastIndex: index,
    lastDeltaIndex: null,
  };
}

/** What comes twice counts once: `added` the first time, `done` the last. */
function noteBoundary(span: GrowingSpan, event: KnownEvent, at: number): void {
  if (event.type === "response.output_item.added") {
    span.addedAt ??= at;
    span.type ??= event.item.type;
  }
  if (event.type === "response.output_item.done") {
    span.doneAt = at;
    span.type ??= event.item.type;
  }
}
