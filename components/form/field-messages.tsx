import { useTranslations } from "use-intl";
import { useProblemText } from "@/components/form/problem-text";
import type { Refusal } from "@/components/form/refusal";
import type { TypedProblem } from "@/components/form/typed-problem";
import { Button } from "@/components/ui/button";
import type { DraftProblem } from "@/lib/protocol/request/read-draft";

type FieldMessagesProps = {
  id: string;
  refusal: Refusal | null;
  typedProblem: (TypedProblem & { typed: string; written: string | undefined }) | null;
  problems: readonly DraftProblem[];
  onRemoveAndRun: (refusal: Refusal) => void;
};

/** What is wrong with a field, in words: what the server said, what was typed, what the schema says. */
export function FieldMessages({ id, refusal, typedProblem, problems, onRemoveAndRun }: FieldMessagesProps) {
  return (
    <div id={id} className="mt-1 mb-2 flex flex-col gap-1 text-xs leading-[18px]">
      {refusal ? <RefusalMessage refusal={refusal} onRemoveAndRun={onRemoveAndRun} /> : null}
      {typedProblem ? <TypedMessage {...typedProblem} /> : null}
      <ProblemList problems={problems} />
    </div>
  );
}

export function ProblemList({ problems }: { problems: readonly DraftProblem[] }) {
  const say = useProblemText();
  return problems.map((problem) => (
    <p key={`${problem.code} ${problem.offset}`} className="wrap-anywhere text-tool">
      {say(problem)}
    </p>
  ));
}

type RefusalMessageProps = { refusal: Refusal; onRemoveAndRun: (refusal: Refusal) => void };

export function RefusalMessage({ refusal, onRemoveAndRun }: RefusalMessageProps) {
  const t = useTranslations("request");
  return (
    <div className="flex flex-col items-start gap-1.5 rounded-card bg-error-soft px-2.5 py-2 text-error">
      <p className="max-w-full wrap-anywhere">
        {refusal.message ? t("refused", { message: refusal.message }) : t("refusedWithoutWords")}
      </p>
      {refusal.removable ? (
        <Button size="sm" onClick={() => onRemoveAndRun(refusal)}>
          {t("removeAndRun")}
        </Button>
      ) : null}
    </div>
  );
}

function TypedMessage(problem: TypedProblem & { typed: string; written: string | undefined }) {
  const t = useTranslations("request");
  const say = useProblemText();
  if (problem.kind === "not_json") {
    const { line, column } = problem;
    return (
      <p className="text-error">
        {t("notJson", { line: String(line), column: String(column), problem: say(problem.problem) })}
      </p>
    );
  }
  const { typed, written } = problem;
  return (
    <p className="wrap-anywhere text-error">
      {written === undefined ? t("notANumberUnset", { typed }) : t("notANumber", { typed, value: written })}
    </p>
  );
}
