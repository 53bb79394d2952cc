import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { writeEventTexts } from "@/components/explain/write-event-texts";
import { matchesWords } from "@/components/shell/match-words";
import {
  type EventTopic,
  type ExplainedType,
  eventTopics,
  topicNames,
} from "@/lib/protocol/explain/event-topics";
import { explainEvent } from "@/lib/protocol/explain/explain-event";

export type FoundTopic = { topic: EventTopic; types: readonly ExplainedType[] };

/** The types whose name, topic or meaning has all words of what was typed. */
export function useFoundTypes(typed: string): readonly FoundTopic[] {
  const t = useTranslations("eventHelp");
  return useMemo(() => {
    const describe = (type: ExplainedType, topic: EventTopic) =>
      [type, t(`topics.${topic}`), writeEventTexts(t, explainEvent(type)).does].join(" ");
    return topicNames
      .map((topic) => ({
        topic,
        types: eventTopics[topic].filter((type) => matchesWords(describe(type, topic), typed.trim())),
      }))
      .filter(({ types }) => types.length > 0);
  }, [typed, t]);
}
