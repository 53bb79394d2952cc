import { CircleX, TriangleAlert } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";

/** A hue and a shape for each level: whoever cannot tell the hues apart has the shape. */
const levelColours: Record<CheckLevel, string> = {
  error: "text-error",
  warning: "text-tool",
  note: "text-muted",
};

type LevelMarkProps = {
  level: CheckLevel;
  /** Read out in the mark's place; without it the mark is for the eye alone. */
  name?: string;
};

/** The level of a finding in 14 px. */
export function LevelMark({ level, name }: LevelMarkProps) {
  const Icon = level === "error" ? CircleX : TriangleAlert;
  const spoken = name ? ({ role: "img", "aria-label": name } as const) : ({ "aria-hidden": true } as const);
  return (
    <span
      {...spoken}
      title={name}
      className={classNames("inline-flex size-3.5 shrink-0 items-center justify-center", levelColours[level])}
    >
      {level === "note" ? (
        <span className="size-[7px] rounded-full border-[1.5px] border-current" />
      ) : (
        <Icon aria-hidden className="size-3.5" />
      )}
    </span>
  );
}
