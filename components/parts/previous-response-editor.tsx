import { useSyncExternalStore } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { Picker } from "@/components/parts/picker";
import { usePlayground, useProviderId } from "@/lib/client/playground";

/** `previous_response_id`: one of this visit's responses, picked by what it said. Its box stands above. */
export function PreviousResponseEditor({ id, labelId, describedBy, value, isPaused, edits }: PartProps) {
  const t = useTranslations("requestParts");
  const format = useFormatter();
  const { responses } = usePlayground();
  const providerId = useProviderId();
  const all = useSyncExternalStore(responses.subscribe, responses.getSnapshot);
  // A response is kept where it was made.
  const here = all.filter((response) => response.providerId === providerId).toReversed();
  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      <div className="flex h-8 items-center max-md:h-10">
        {here.length === 0 ? (
          <p className="truncate text-xs text-faint">{t("noResponses")}</p>
        ) : (
          <Picker
            label={t("pickResponse")}
            value={value}
            isPaused={isPaused}
            options={here.map(({ id: responseId, model, endedAt, firstWords, isForgotten }) => ({
              value: responseId,
              label: [
                format.dateTime(endedAt, { hour: "2-digit", minute: "2-digit", second: "2-digit" }),
                model,
                firstWords === "" ? responseId : `“${firstWords}”`,
                ...(isForgotten ? [t("notStored")] : []),
              ]
                .filter(Boolean)
                .join(" · "),
            }))}
            onPick={(next) => edits.set([], next)}
          />
        )}
      </div>
    </fieldset>
  );
}
