import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";

type ProblemFrameProps = {
  /** What went wrong, in one sentence. */
  words: string;
  /** An answer that only lacks its end is no failure. */
  isIncomplete?: boolean;
  children?: ReactNode;
};

/** How a run that did not end well is told. */
export function ProblemFrame({ words, isIncomplete = false, children }: ProblemFrameProps) {
  const t = useTranslations("errors");
  return (
    <section
      aria-label={t(isIncomplete ? "incompleteTitle" : "failed")}
      className={classNames(
        "flex flex-col gap-2 border-l-2 pl-3 text-sm",
        isIncomplete ? "border-tool" : "border-error",
      )}
    >
      <p className={classNames("font-medium", isIncomplete ? "text-tool" : "text-error")}>{words}</p>
      {children}
    </section>
  );
}
