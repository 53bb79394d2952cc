import { useTranslations } from "use-intl";
import type { JsonObject } from "@/lib/protocol/json";
import { describeInputItem, type InputFact } from "@/lib/protocol/request/input-facts";

/** An item that is kept as it came: what it says of itself, under the wire's own names. */
export function FactList({ item }: { item: JsonObject }) {
  const t = useTranslations("inputItems");
  const facts = describeInputItem(item);
  if (facts.length === 0) return <p className="text-xs text-faint">{t("noFacts")}</p>;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs leading-[18px]">
      {facts.map((fact) => (
        <div key={fact.name} className="contents">
          <dt className="font-mono text-2xs leading-[18px] text-faint">{fact.name}</dt>
          <dd className="wrap-anywhere text-body">
            <FactValue fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactValue({ fact }: { fact: InputFact }) {
  const t = useTranslations("inputItems");
  switch (fact.kind) {
    case "text":
      return fact.text;
    case "count":
      return t("entries", { count: fact.count });
    case "sealed":
      return t("sealed", { count: fact.characters });
  }
}
