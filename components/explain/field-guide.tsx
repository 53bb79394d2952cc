import { useTranslations } from "use-intl";
import { writeFieldTexts } from "@/components/explain/write-field-texts";
import type { ExplainedField } from "@/lib/protocol/explain/response-field-path";

export type FieldGuideProps = { path: string; field: ExplainedField };

/** What a field holds, who does otherwise, and what the request's parameter of that name does. */
export function FieldGuide({ path, field }: FieldGuideProps) {
  const t = useTranslations("fieldHelp");
  const tHelp = useTranslations("help");
  const { holds, differs, asks } = writeFieldTexts(t, tHelp, field);
  const facts = [
    { label: t("differsLabel"), text: differs },
    { label: t("inRequest"), text: asks },
  ];
  return (
    <article className="flex flex-col gap-2">
      <h3 className="font-mono text-[13px] font-semibold wrap-anywhere text-ink">{path}</h3>
      <p className="text-body">{holds}</p>
      {facts.map(({ label, text }) =>
        text === null ? null : (
          <section key={label} aria-label={label} className="border-t border-line-soft pt-2">
            <h4 className="text-faint">{label}</h4>
            <p>{text}</p>
          </section>
        ),
      )}
    </article>
  );
}
