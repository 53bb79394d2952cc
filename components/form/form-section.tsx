import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { useForm } from "@/components/form/form-context";
import { Chip } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useDraft } from "@/lib/client/playground";
import type { FieldSection, RequestField } from "@/lib/protocol/request/request-fields";

type FormSectionProps = {
  section: FieldSection;
  /** All fields of the section, nested ones too. */
  fields: readonly RequestField[];
  isFolded: boolean;
  onToggle: (section: FieldSection) => void;
  children: ReactNode;
};

/** Some parameters under a heading that folds them away; folded, it says in a line which of them are set. */
export function FormSection({ section, fields, isFolded, onToggle, children }: FormSectionProps) {
  const t = useTranslations("request");
  const id = useId();
  const { readState } = useForm();
  const listSet = (snapshot: DraftSnapshot) =>
    fields.filter((field) => field.control.kind !== "group" && readState(field, snapshot).isSet);
  const names = useDraft((snapshot) =>
    listSet(snapshot)
      .map(({ name }) => name)
      .join(", "),
  );
  const problemCount = useDraft((snapshot) =>
    isFolded ? fields.filter((field) => readState(field, snapshot).problems.length > 0).length : 0,
  );
  const count = names === "" ? 0 : names.split(", ").length;
  return (
    <section className="border-b border-line-soft px-4 py-1.5">
      <h2 aria-label={t(`sections.${section}`)}>
        {/* Not named by its section: the bar on phones has a button "Stream" of its own. */}
        <button
          type="button"
          aria-label={t("fold")}
          aria-describedby={`${id}-name`}
          aria-expanded={!isFolded}
          aria-controls={isFolded ? undefined : id}
          onClick={() => onToggle(section)}
          className="group flex h-8 w-full items-center gap-2 text-left text-2xs text-faint hover:text-ink max-md:h-10"
        >
          <span id={`${id}-name`} className="shrink-0 font-semibold tracking-[0.04em] uppercase">
            {t(`sections.${section}`)}
          </span>
          {count > 0 ? <Chip>{count}</Chip> : null}
          {problemCount > 0 ? <Chip tone="warn">⚠ {problemCount}</Chip> : null}
          <span className="min-w-0 flex-1 truncate text-right font-mono normal-case">
            {isFolded ? names || <span className="font-sans">{t("nothingSet")}</span> : null}
          </span>
          <span
            aria-hidden="true"
            className={classNames(
              "shrink-0 transition-transform motion-reduce:transition-none",
              isFolded ? "" : "rotate-90",
            )}
          >
            ›
          </span>
        </button>
      </h2>
      {isFolded ? null : (
        <div id={id} className="pb-1.5">
          {children}
        </div>
      )}
    </section>
  );
}
