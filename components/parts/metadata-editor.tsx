import { useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { EntryRows } from "@/components/parts/entry-rows";
import { TextBox } from "@/components/parts/text-box";
import { isJsonObject } from "@/lib/protocol/json";

const mostEntries = 16;
const longestKey = 64;
const longestValue = 512;

/** `metadata`: a table of keys and values, which counts what is near a limit. */
export function MetadataEditor({ id, labelId, describedBy, value, isPaused, edits }: PartProps) {
  const t = useTranslations("requestParts");
  const entries = isJsonObject(value) ? value : {};
  const count = Object.keys(entries).length;
  const explain = (refused: string) => (refused === "" ? t("keyEmpty") : t("keyTaken", { key: refused }));
  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      <EntryRows
        entries={entries}
        edits={edits}
        isPaused={isPaused}
        newKey="key"
        words={{ key: t("key"), add: t("addEntry"), remove: (key) => t("removeEntry", { key }), explain }}
        renderValue={(key, text, addOnEnter) => (
          <>
            <TextBox
              label={t("valueOf", { key })}
              value={text}
              isMultiline
              isInvalid={typeof text !== "string" || text.length > longestValue}
              isPaused={isPaused}
              onChange={(next) => edits.set([key], next)}
              onKeyDown={addOnEnter}
            />
            <LengthNote label={t("key")} length={key.length} most={longestKey} />
            <LengthNote
              label={t("value")}
              length={typeof text === "string" ? text.length : 0}
              most={longestValue}
            />
          </>
        )}
      >
        {count === 0 ? null : (
          <span className={count > mostEntries ? "text-xs text-error" : "text-xs text-faint"}>
            {t("entryCount", { count: String(count), most: String(mostEntries) })}
          </span>
        )}
      </EntryRows>
    </fieldset>
  );
}

/** Silent while there is room. */
function LengthNote({ label, length, most }: { label: string; length: number; most: number }) {
  const t = useTranslations("requestParts");
  if (length < most * 0.8) return null;
  return (
    <p className={length > most ? "text-[11px] leading-4 text-error" : "text-[11px] leading-4 text-faint"}>
      {t("lengthOf", { label, length: String(length), most: String(most) })}
    </p>
  );
}
