import { useTranslations } from "use-intl";
import { ProblemList, RefusalMessage } from "@/components/form/field-messages";
import { readOtherProblems } from "@/components/form/field-state";
import { useForm } from "@/components/form/form-context";
import { Button } from "@/components/ui/button";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useDraft } from "@/lib/client/playground";
import { onlyInJson } from "@/lib/protocol/request/draft-edit";
import { formFields } from "@/lib/protocol/request/request-fields";

/** What the request holds besides the form's fields; nothing where there is nothing. */
export function OnlyInJson() {
  const t = useTranslations("request");
  const { refusal: told, onGoToJson } = useForm();
  const refusal = told?.field === null ? told.refusal : null;
  const names = useDraft(readNames);
  const odd = useDraft(readIfOdd);
  const problems = odd ? readOtherProblems(formFields, odd) : [];
  if (names === "" && problems.length === 0 && !refusal) return null;
  return (
    <section className="flex flex-col gap-2 border-b border-line-soft px-4 py-3 text-xs leading-[18px]">
      <h2 className="text-2xs font-semibold tracking-[0.04em] text-faint uppercase">
        {t("onlyInJsonHeading")}
      </h2>
      {names !== "" ? (
        <div className="flex items-start gap-3">
          <p className="min-w-0 flex-1 text-muted">
            <code className="wrap-anywhere text-ink">{names}</code> {t("onlyInJsonText")}
          </p>
          <Button size="sm" onClick={onGoToJson}>
            {t("goToJson")}
          </Button>
        </div>
      ) : null}
      {refusal ? (
        <div data-refused>
          <code className="text-ink">{refusal.param}</code>
          <RefusalMessage refusal={refusal} />
        </div>
      ) : null}
      <ProblemList problems={problems} />
    </section>
  );
}

const readNames = ({ lastGood }: DraftSnapshot) => onlyInJson(lastGood).join(", ");

/** Null as a rule: while there is nothing to tell, typing in the form redraws nothing here. */
const readIfOdd = (snapshot: DraftSnapshot) =>
  readOtherProblems(formFields, snapshot).length > 0 ? snapshot : null;
