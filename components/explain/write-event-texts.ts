import type { useTranslations } from "use-intl";
import { type EventFacts, type EventField, eventMessageKey } from "@/lib/protocol/explain/explain-event";

/** Gives the texts of the area `eventHelp`. */
export type EventHelpTranslator = ReturnType<typeof useTranslations<"eventHelp">>;

type EventHelpKey = Parameters<EventHelpTranslator["has"]>[0];

/** `differs`: null where all providers do alike, as far as is known. */
export type EventTexts = { does: string; meets: string; differs: string | null };

/** What is to be said of a type in the reader's language. What its topic has in common is said of each. */
export function writeEventTexts(t: EventHelpTranslator, { type, topic }: EventFacts): EventTexts {
  const key = eventMessageKey(type);
  const own = (area: "meets" | "differs") =>
    readOptional(t, `${area}.${key}`) ?? readOptional(t, `${area}.${topic}`);
  return { does: t(`does.${key}` as EventHelpKey), meets: own("meets") ?? "", differs: own("differs") };
}

/** What a field of an event holds. `code` is an error's short name, and elsewhere a program. */
export function writeEventField(t: EventHelpTranslator, { topic }: EventFacts, { name }: EventField): string {
  const key = topic === "error" && name === "code" ? "error_code" : name;
  return readOptional(t, `fields.${key}`) ?? "";
}

function readOptional(t: EventHelpTranslator, key: string): string | null {
  return t.has(key as EventHelpKey) ? t(key as EventHelpKey) : null;
}
