import { useTranslations } from "use-intl";
import { writeEventField } from "@/components/explain/write-event-texts";
import type { EventFacts, EventField } from "@/lib/protocol/explain/explain-event";

/** The fields of a type: those that tell where it belongs, then those that bring something. */
export function EventFieldList({ facts }: { facts: EventFacts }) {
  const t = useTranslations("eventHelp");
  return (
    <div className="flex flex-col gap-2 border-t border-line-soft pt-2">
      <FieldGroup label={t("labels.place")} facts={facts} fields={facts.place} />
      <FieldGroup label={t("labels.content")} facts={facts} fields={facts.content} />
      <p className="text-faint">{t("everyField")}</p>
    </div>
  );
}

type FieldGroupProps = { label: string; facts: EventFacts; fields: readonly EventField[] };

function FieldGroup({ label, facts, fields }: FieldGroupProps) {
  const t = useTranslations("eventHelp");
  if (fields.length === 0) return null;
  return (
    <section aria-label={label}>
      <h4 className="text-faint">{label}</h4>
      <dl className="flex flex-col gap-0.5">
        {fields.map((field) => (
          <div key={field.name}>
            <dt className="inline font-mono text-[11px] text-ink">{field.name}</dt>
            <dd className="inline">
              {" "}
              {writeEventField(t, facts, field)}
              {field.isOptional ? <span className="text-faint"> ({t("optional")})</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
