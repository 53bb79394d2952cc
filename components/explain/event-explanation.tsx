import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { EventFieldList } from "@/components/explain/event-field-list";
import { EventRuleList } from "@/components/explain/event-rule-list";
import { LinkedText, TypeLink } from "@/components/explain/linked-text";
import { writeEventTexts } from "@/components/explain/write-event-texts";
import type { CheckWords } from "@/lib/i18n/check-words";
import type { ExplainedType } from "@/lib/protocol/explain/event-topics";
import { type EventFacts, explainEvent } from "@/lib/protocol/explain/explain-event";

type EventExplanationProps = { type: ExplainedType; words: CheckWords; onGo: (type: string) => void };

/** What a type means, when it comes, around what, with which fields, who does otherwise, and which rules judge it. */
export function EventExplanation({ type, words, onGo }: EventExplanationProps) {
  const t = useTranslations("eventHelp");
  const facts = useMemo(() => explainEvent(type), [type]);
  const { does, meets, differs } = writeEventTexts(t, facts);
  return (
    <>
      <p className="text-body">
        <LinkedText text={does} onGo={onGo} />
      </p>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        <Fact label={t("labels.meets")}>
          <LinkedText text={meets} onGo={onGo} />
        </Fact>
        <Order facts={facts} onGo={onGo} />
        {facts.partners.length > 0 ? (
          <Fact label={t("labels.partners")}>
            <TypeList types={facts.partners} onGo={onGo} />
          </Fact>
        ) : null}
        {differs === null ? null : (
          <Fact label={t("labels.differs")}>
            <LinkedText text={differs} onGo={onGo} />
          </Fact>
        )}
        <Fact label={t("labels.source")}>{t(`sources.${facts.source}`)}</Fact>
      </dl>
      <EventFieldList facts={facts} />
      {facts.rules.length > 0 ? <EventRuleList rules={facts.rules} words={words} /> : null}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Order({ facts, onGo }: { facts: EventFacts; onGo: (type: string) => void }) {
  const t = useTranslations("eventHelp");
  const { type, before, after, isAnywhere } = facts;
  const isEnd = facts.topic === "lifecycle" && after.length === 0;
  return (
    <>
      <Fact label={t("labels.before")}>
        {isAnywhere ? <p>{t("anywhere")}</p> : null}
        {before.length > 0 ? <TypeList types={before} self={type} onGo={onGo} /> : null}
        {before.length === 0 && !isAnywhere ? <p>{t("first")}</p> : null}
      </Fact>
      <Fact label={t("labels.after")}>
        {after.length > 0 ? <TypeList types={after} self={type} onGo={onGo} /> : null}
        {after.length > 0 ? null : <p>{t(isEnd ? "last" : "elsewhere")}</p>}
        {facts.place.length > 0 ? <p className="pt-0.5 text-faint">{t("orderNote")}</p> : null}
      </Fact>
    </>
  );
}

type TypeListProps = {
  types: readonly ExplainedType[];
  /** Told as a run of its own kind, not as a link to where the reader is. */
  self?: ExplainedType;
  onGo: (type: string) => void;
};

function TypeList({ types, self, onGo }: TypeListProps) {
  const t = useTranslations("eventHelp");
  const others = types.filter((type) => type !== self);
  return (
    <ul className="flex flex-wrap gap-x-2.5 gap-y-0.5 max-md:gap-y-2">
      {others.map((type) => (
        <li key={type} className="min-w-0">
          <TypeLink type={type} label={type.replace(/^response\./, "")} onGo={onGo} />
        </li>
      ))}
      {others.length < types.length ? <li>{t("itself")}</li> : null}
    </ul>
  );
}
