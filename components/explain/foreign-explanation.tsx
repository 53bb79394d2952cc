import { useTranslations } from "use-intl";
import { LinkedText } from "@/components/explain/linked-text";
import { foreignKind } from "@/lib/protocol/explain/foreign-type";

/** What can be said of a type that no list has. */
export function ForeignExplanation({ type, onGo }: { type: string; onGo: (type: string) => void }) {
  const t = useTranslations("eventHelp");
  return (
    <p className="text-body">
      <LinkedText text={t(`foreign.${foreignKind(type)}`)} onGo={onGo} />
    </p>
  );
}
