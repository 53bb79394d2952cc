import { describeValue } from "@/lib/protocol/check/describe-value";
import {
  type ItemStream,
  type ItemTrack,
  nameMember,
  type PartTrack,
  readIndex,
} from "@/lib/protocol/check/item-track";
import { isSameValue } from "@/lib/protocol/check/same-value";
import { isJsonObject } from "@/lib/protocol/json";
import { previewFields } from "@/lib/protocol/json/json-preview";

/** Takes an annotation of an `annotation.added` event, which has to be numbered in order. */
export function addAnnotation(
  stream: ItemStream,
  item: ItemTrack,
  part: PartTrack,
  event: { annotation?: unknown; annotation_index?: unknown },
  at: number,
): void {
  const expected = part.annotations.length;
  const seen = readIndex(event.annotation_index);
  part.annotations.push(event.annotation);
  if (seen === null || seen === expected || part.hasMovedAnnotation || !item.isWhole) return;
  part.hasMovedAnnotation = true;
  const facts = {
    name: nameMember(part.list, part.index, ""),
    expected: String(expected),
    seen: String(seen),
  };
  stream.report("annotation-order", at, { outputIndex: item.outputIndex, ...facts });
}

/** Takes a part's annotations as they are told now, after comparing them with those told before. */
export function tellAnnotations(
  stream: ItemStream,
  item: ItemTrack,
  part: PartTrack,
  told: unknown,
  at: number,
): void {
  if (!Array.isArray(told)) return;
  const earlier = part.annotations;
  const isMoved = part.hasMovedAnnotation;
  part.annotations = told;
  part.hasMovedAnnotation = false;
  if (isMoved || !item.isWhole || item.added === null) return;
  const facts = describeAnnotations(earlier, told);
  if (facts === null) return;
  const name = nameMember(part.list, part.index, "");
  stream.report("annotations-differ", at, { outputIndex: item.outputIndex, name, ...facts });
}

/** Null where both are the same. */
function describeAnnotations(
  earlier: readonly unknown[],
  told: readonly unknown[],
): { expected: string; seen: string } | null {
  if (earlier.length !== told.length) return { expected: String(earlier.length), seen: String(told.length) };
  const differing = earlier.findIndex((annotation, index) => !isSameValue(annotation, told[index]));
  if (differing === -1) return null;
  return { expected: previewValue(earlier[differing]), seen: previewValue(told[differing]) };
}

function previewValue(value: unknown): string {
  return isJsonObject(value) ? `{${previewFields(value)}}` : describeValue(value);
}
