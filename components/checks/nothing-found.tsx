import { CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Run } from "@/lib/client/run/run-store";
import { ruleIds } from "@/lib/protocol/check/check-rules";

/** What there is to say of a run without findings. `isClean`: all of it was checked, and is as it should be. */
type Verdict = { isClean: boolean; words: string };

function useVerdict(run: Run): Verdict {
  const t = useTranslations("findings");
  const count = run.eventCount;
  const say = (words: string) => ({ isClean: false, words });
  if (run.phase === "idle") return say(t("idle"));
  if (run.isUnchecked) return say(t("unchecked"));
  if (run.phase !== "ended") return say(count > 0 ? t("nothingSoFar", { count }) : t("waiting"));
  if (run.outcome?.kind === "stopped") return say(count > 0 ? t("nothingSoFar", { count }) : t("noAnswer"));
  if (count > 0) return { isClean: true, words: t("cleanStream", { count, rules: String(ruleIds.length) }) };
  if (run.http === null) return say(t("noAnswer"));
  const isAnswer = run.body !== null && run.response.response !== null;
  return isAnswer ? { isClean: true, words: t("cleanAnswer") } : say(t("noStream"));
}

/** The tab without findings, in words for each reason that there may be. */
export function NothingFound({ run }: { run: Run }) {
  const t = useTranslations("findings");
  const { isClean, words } = useVerdict(run);
  if (!isClean) return <p className="text-muted">{words}</p>;
  return (
    <div className="flex gap-2">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <p className="text-muted">
        <b className="font-semibold text-ink">{t("clean")}:</b> {words}
      </p>
    </div>
  );
}
