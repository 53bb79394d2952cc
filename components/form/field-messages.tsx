import { useTranslations } from "use-intl";
import { useForm } from "@/components/form/form-context";
import { useProblemText } from "@/components/form/problem-text";
import type { Refusal } from "@/components/form/refusal";
import type { TypedProblem } from "@/components/form/typed-problem";
import { useRemoveAndRun } from "@/components/form/use-refusal";
import { Button } from "@/components/ui/button";
import type { Mend, RequestProblem } from "@/lib/protocol/request/draft-problem";

type FieldMessagesProps = {
  id: string;
  refusal: Refusal | null;
  typedProblem: (TypedProblem & { typed: string; written: string | undefined }) | null;
  problems: readonly RequestProblem[];
  isPaused: boolean;
};

/** What is wrong with a field, in words: what the server said, what was typed, what the schema says. */
export function FieldMessages({ id, refusal, typedProblem, problems, isPaused }: FieldMessagesProps) {
  const { onMend } = useForm();
  return (
    <div id={id} className="mt-1 mb-2 flex flex-col gap-1 text-xs leading-[18px]">
      {refusal ? <RefusalMessage refusal={refusal} /> : null}
      {typedProblem ? <TypedMessage {...typedProblem} /> : null}
      <ProblemList problems={problems} onMend={isPaused ? undefined : onMend} />
    </div>
  );
}

type ProblemListProps = {
  problems: readonly RequestProblem[];
  /** Where one press can end a problem, it is offered. */
  onMend?: ((mend: Mend) => void) | undefined;
};

/** One line for each sentence: a key that is set three times is told of once. */
export function ProblemList({ problems, onMend }: ProblemListProps) {
  const say = useProblemText();
  const sentences = new Map(problems.map((problem) => [say(problem), problem.mend]));
  return [...sentences].map(([sentence, mend]) => (
    <div key={sentence} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-tool">
      <p className="min-w-0 flex-auto basis-48 wrap-anywhere">{sentence}</p>
      {mend && onMend ? <MendButton mend={mend} onMend={onMend} /> : null}
    </div>
  ));
}

function MendButton({ mend, onMend }: { mend: Mend; onMend: (mend: Mend) => void }) {
  const t = useTranslations("request.mends");
  const value = mend.kind === "remove" ? "" : String(mend.value);
  return (
    <Button size="sm" className="max-w-full" onClick={() => onMend(mend)}>
      <span className="truncate">{t(mend.kind, { name: mend.path.join("."), value })}</span>
    </Button>
  );
}

/** What the server said, and the way to run without what it refused. */
export function RefusalMessage({ refusal }: { refusal: Refusal }) {
  const t = useTranslations("request");
  const removeAndRun = useRemoveAndRun();
  return (
    <div className="flex flex-col items-start gap-1.5 rounded-card bg-error-soft px-2.5 py-2 text-error">
      <p className="max-w-full wrap-anywhere">
        {refusal.message ? t("refused", { message: refusal.message }) : t("refusedWithoutWords")}
      </p>
      {refusal.removable ? (
        <Button size="sm" onClick={() => removeAndRun(refusal)}>
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
