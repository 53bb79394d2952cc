import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Copyable } from "@/components/ui/copyable";
import type { RunProblem } from "@/lib/client/problems/run-problem";

/** The error's own fields, and the names under which support finds the request. */
export function ProblemFields({ problem }: { problem: RunProblem }) {
  const t = useTranslations("errors.fields");
  const { kind, status, code, type, param, requestIds } = problem;
  const fields = [
    [t("status"), kind === "http" && status !== null ? String(status) : null],
    [t("code"), code],
    [t("type"), type],
    [t("param"), param],
  ] as const;
  const known = fields.filter(([, value]) => value !== null);
  if (known.length === 0 && requestIds.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1 text-xs">
      {known.map(([name, value]) => (
        <Field key={name} name={name}>
          {value}
        </Field>
      ))}
      {requestIds.map((id) => (
        <Field key={id} name={t("requestId")}>
          <RequestId id={id} />
        </Field>
      ))}
    </dl>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 font-mono wrap-anywhere text-body">{children}</dd>
    </div>
  );
}

/** What one sends to the provider's support. */
function RequestId({ id }: { id: string }) {
  const t = useTranslations();
  return (
    <span className="flex flex-wrap items-center gap-x-4">
      {id}
      {/* On a line of its own its word stands below the id. */}
      <span className="-ml-2">
        <Copyable text={id}>
          <span aria-hidden="true">{t("shell.copy")}</span>
          <span className="sr-only">{t("errors.fields.copyRequestId")}</span>
        </Copyable>
      </span>
    </span>
  );
}
