import { CircleCheck, TriangleAlert } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { FocusWish } from "@/components/schema/focus-wish";
import { Button } from "@/components/ui/button";
import type { StrictProblem } from "@/lib/protocol/request/schema-strict";

type StrictBarProps = {
  problems: readonly StrictProblem[];
  isPaused: boolean;
  focus: FocusWish;
  onRepair: () => void;
};

const place = "strict";

/** Whether strict mode takes the schema, and one press that mends what can be mended. */
export function StrictBar({ problems, isPaused, focus, onRepair }: StrictBarProps) {
  const t = useTranslations("schemas");
  const verdict = useRef<HTMLParagraphElement>(null);

  // The browser's focus is outside of React: the button that had it goes with what it has mended.
  useLayoutEffect(() => {
    if (focus.take(place)) verdict.current?.focus();
  });

  const repair = () => {
    focus.ask(place);
    onRepair();
  };

  if (problems.length === 0) {
    return (
      <p
        ref={verdict}
        tabIndex={-1}
        className="mb-1 flex items-center gap-1.5 rounded-card px-2 text-xs leading-[18px] text-muted"
      >
        <CircleCheck aria-hidden="true" size={13} className="text-accent" />
        {t("strictFit")}
      </p>
    );
  }
  return (
    <div className="mb-1 flex items-center gap-2 rounded-card bg-tool-soft py-1 pr-1 pl-2 text-xs leading-[18px] text-tool">
      <TriangleAlert aria-hidden="true" size={13} className="shrink-0" />
      <p ref={verdict} tabIndex={-1} className="min-w-0 flex-1">
        {t("strictCount", { count: problems.length })}
      </p>
      {problems.some(({ isRepairable }) => isRepairable) ? (
        <Button size="sm" title={t("repairHint")} disabled={isPaused} onClick={repair}>
          {t("repair")}
        </Button>
      ) : null}
    </div>
  );
}
