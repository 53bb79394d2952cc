import { useTranslations } from "use-intl";
import type { StreamEvent } from "@/lib/protocol/stream-event";

/** The words that stand for the type of an event that has none; null where it has one. */
export function useNamelessType(event: StreamEvent): string | null {
  const t = useTranslations("stream.nameless");
  if (event.kind === "malformed") return t("malformed");
  return event.kind === "unknown" && event.type === "" ? t("noType") : null;
}
