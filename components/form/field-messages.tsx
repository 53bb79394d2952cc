import { useTranslations } from "use-intl";
import { useProblemText } from "@/components/form/problem-text";
import type { Refusal } from "@/components/form/refusal";
import type { TypedProblem } from "@/components/form/typed-problem";
import { Button } from "@/components/ui/button";
import type { RequestProblem } from "@/lib/protocol/request/draft-problem";

type FieldMessagesProps = {
  id: string;
  refusal: Refusal | null;
  typedProblem: (TypedProblem & { typed: string; written: string | undefined }) | null;
  problems: readonly RequestProblem[];
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

/** One paragraph for each sentence: a key that is set three times is told of once. */
export function ProblemList({ problems }: { problems: readonly RequestProblem[] }) {
  const say = useProblemText();
  return [...new Set(problems.map(say))].map((sentence) => (
    <p key={sentence} className="wrap-anywhere text-tool">
      {sentence}
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
