import { classNames } from "@/components/ui/class-names";
import type { EventFamily } from "@/lib/protocol/events/event-family";

/** A hue and a letter: whoever cannot tell the hues apart has the letter. */
const marks: Record<EventFamily, { letter: string; look: string }> = {
  lifecycle: { letter: "·", look: "bg-lifecycle-soft text-lifecycle" },
  message: { letter: "M", look: "bg-message-soft text-message" },
  reasoning: { letter: "R", look: "bg-reasoning-soft text-reasoning" },
  tool: { letter: "T", look: "bg-tool-soft text-tool" },
  error: { letter: "!", look: "bg-error-soft text-error" },
  unknown: { letter: "?", look: "bg-lifecycle-soft text-lifecycle" },
};

/** The family of an event in 16 px. The type beside it says the same in words, so it is not read out. */
export function FamilyMark({ family, name }: { family: EventFamily; name: string }) {
  const { letter, look } = marks[family];
  return (
    <span
      aria-hidden
      title={name}
      className={classNames(
        "inline-block size-4 shrink-0 rounded-[4px] text-center font-mono text-[10px] leading-4 font-semibold",
        look,
      )}
    >
      {letter}
    </span>
  );
}
