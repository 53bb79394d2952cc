import { createEndCheck } from "@/lib/protocol/check/check-end";
import { createItemCheck } from "@/lib/protocol/check/check-items";
import { createLifecycleCheck } from "@/lib/protocol/check/check-lifecycle";
import { createSequenceCheck } from "@/lib/protocol/check/check-sequence";
import type { StreamContext, StreamEnd } from "@/lib/protocol/check/check-stream";
import type { Report } from "@/lib/protocol/check/findings";
import type { EventEntry } from "@/lib/protocol/decode-stream";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

/** The groups that are about the course of one response, from its start to its end. */
export type OneResponseCheck = {
  /** True where this one has ended and the entry begins another: a capture of several turns, put together. */
  isFollowedBy(entry: EventEntry): boolean;
  push(entry: EventEntry): void;
  end(how: StreamEnd): void;
};

export function createOneResponseCheck(report: Report, context: StreamContext): OneResponseCheck {
  const sequence = createSequenceCheck(report);
  const lifecycle = createLifecycleCheck(report, context);
  const items = createItemCheck(report, context);
  const end = createEndCheck(report);
  let firstId: unknown = null;

  return {
    isFollowedBy(entry) {
      if (!end.hasEnded()) return false;
      const created = readCreated(entry);
      return created !== null && typeof created.id === "string" && created.id !== firstId;
    },
    push(entry) {
      firstId ??= readCreated(entry)?.id ?? null;
      sequence.push(entry);
      lifecycle.push(entry);
      items.push(entry);
      end.push(entry);
    },
    end(how) {
      end.end(how);
    },
  };
}

function readCreated({ event }: EventEntry): JsonObject | null {
  if (event.kind !== "known" || event.event.type !== "response.created") return null;
  const { response } = event.event;
  return isJsonObject(response) ? response : null;
}
