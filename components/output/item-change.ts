import type { ChangedText, LastChange, Stretch } from "@/lib/protocol/response/last-change";
import type { PartState } from "@/lib/protocol/response/response-state";

/** What the event at the time cursor changed in one item. */
export type ItemChange = Pick<LastChange, "text" | "stretch"> & {
  /** True where no text of its own tells the change. */
  isWhole: boolean;
};

/** Null where the event was about another item, or about the response as a whole. */
export function changeOfItem(change: LastChange | null, outputIndex: number): ItemChange | null {
  if (change === null || change.outputIndex !== outputIndex) return null;
  const { text, stretch } = change;
  return { text, stretch, isWhole: text === null || stretch === null };
}

function stretchOf(change: ItemChange | null, { kind, index }: ChangedText): Stretch | null {
  return change?.text?.kind === kind && change.text.index === index ? change.stretch : null;
}

/** What a part of the content or summary gained. */
export function textStretch(change: ItemChange | null, { kind, index }: PartState): Stretch | null {
  return stretchOf(change, { kind, index });
}

/** What a tool's arguments, input, code or diff gained. */
export function inputStretch(change: ItemChange | null): Stretch | null {
  return stretchOf(change, { kind: "input", index: 0 });
}

/** What a command gained, or what it printed. */
export function sourceStretch(change: ItemChange | null, source: ChangedText | undefined): Stretch | null {
  return source ? stretchOf(change, source) : null;
}
