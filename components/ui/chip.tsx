import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

const tones = {
  plain: "bg-lifecycle-soft text-muted",
  warn: "bg-tool-soft text-tool",
  accent: "bg-accent-soft text-accent",
  error: "bg-error-soft text-error",
} as const;

/** A short fact beside a name: a count, a mark, a state. Not a control. */
export function Chip({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex shrink-0 items-center gap-1 rounded-full px-2 text-[11px] leading-[18px] whitespace-nowrap tabular-nums",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
