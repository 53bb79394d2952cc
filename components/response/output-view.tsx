import { useTranslations } from "use-intl";
import { OutputItem } from "@/components/response/output-item";
import { ProblemNotice } from "@/components/response/problem-notice";
import type { Target } from "@/components/response/problem-words";
import { useFollowedEnd } from "@/components/response/use-followed-end";
import type { Run } from "@/lib/client/run-store";

type OutputViewProps = { run: Run; target: Target };

/** What to say while there are no items; null where the notice of a problem says it. */
function useEmptyWords(run: Run): string | null {
  const t = useTranslations("output");
  if (run.phase === "idle") return t("nothingYet");
  if (run.phase !== "ended") return t("waiting");
  return run.outcome?.kind === "completed" ? t("noOutput") : null;
}

/** The items of the response in their order, then what went wrong, if anything did. */
export function OutputView({ run, target }: OutputViewProps) {
  const t = useTranslations("output");
  const emptyWords = useEmptyWords(run);
  const content = useFollowedEnd(run);
  const { items, finalOutputEmpty } = run.response;
  const isGoingOn = run.phase !== "ended";
  return (
    <div ref={content} className="flex flex-col gap-3.5">
      {items.length === 0 && emptyWords ? <p className="text-muted">{emptyWords}</p> : null}
      {items.map((item) => (
        <OutputItem key={item.outputIndex} item={item} isGrowing={isGoingOn && !item.isDone} />
      ))}
      {finalOutputEmpty ? <p className="text-xs text-muted">{t("finalOutputEmpty")}</p> : null}
      {isGoingOn ? null : <ProblemNotice run={run} target={target} />}
    </div>
  );
}
