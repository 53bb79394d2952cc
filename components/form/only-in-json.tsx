import { useTranslations } from "use-intl";
import { ProblemList, RefusalMessage } from "@/components/form/field-messages";
import type { Refusal } from "@/components/form/refusal";
import { Button } from "@/components/ui/button";
import type { DraftProblem } from "@/lib/protocol/request/read-draft";

type OnlyInJsonProps = {
  /** Top-level keys of the request that the form has no field for. */
  names: readonly string[];
  problems: readonly DraftProblem[];
  /** A server's complaint about something that is not in the form. */
  refusal: Refusal | null;
  onGoToJson: () => void;
  onRemoveAndRun: (refusal: Refusal) => void;
};

/** What the request holds besides the form's fields; nothing where there is nothing. */
export function OnlyInJson({ names, problems, refusal, onGoToJson, onRemoveAndRun }: OnlyInJsonProps) {
  const t = useTranslations("request");
  if (names.length === 0 && problems.length === 0 && !refusal) return null;
  return (
    <section className="flex flex-col gap-2 border-b border-line-soft px-4 py-3 text-xs leading-[18px]">
      <h2 className="text-2xs font-semibold tracking-[0.04em] text-faint uppercase">
        {t("onlyInJsonHeading")}
      </h2>
      {names.length > 0 ? (
        <div className="flex items-start gap-3">
          <p className="min-w-0 flex-1 text-muted">
            <code className="wrap-anywhere text-ink">{names.join(", ")}</code> {t("onlyInJsonText")}
          </p>
          <Button size="sm" onClick={onGoToJson}>
            {t("goToJson")}
          </Button>
        </div>
      ) : null}
      {refusal ? (
        <div>
          <code className="text-ink">{refusal.param}</code>
          <RefusalMessage refusal={refusal} onRemoveAndRun={onRemoveAndRun} />
        </div>
      ) : null}
      <ProblemList problems={problems} />
    </section>
  );
}
