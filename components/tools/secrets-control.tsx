import { useTranslations } from "use-intl";
import { KeyBox } from "@/components/schema/key-box";
import { numberEntries } from "@/components/tools/list-edits";
import { RemoveButton } from "@/components/tools/remove-button";
import { SecretBox } from "@/components/tools/secret-box";
import { type OptionProps, type ToolPlace, useCard } from "@/components/tools/tool-place";
import { isJsonObject } from "@/lib/protocol/json";

/** Names and secret values, such as HTTP headers. A row more than there are entries takes the next one. */
export function SecretsControl({ id, labelId, describedBy, option, value, place }: OptionProps) {
  const entries = isJsonObject(value) ? Object.entries(value) : [];
  const keys = entries.map(([key]) => key);
  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      {/* A key changes while it is typed, its row does not. */}
      {numberEntries([...entries, null]).map(({ entry, index }) => (
        <SecretRow
          key={index}
          {...{ place, keys, index }}
          name={option.name}
          entryKey={entry?.[0] ?? null}
          value={entry === null ? "" : writeValue(entry[1])}
        />
      ))}
    </fieldset>
  );
}

/** Foreign values stand as their JSON: `String` throws for some objects. */
const writeValue = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

type SecretRowProps = {
  place: ToolPlace;
  keys: readonly string[];
  index: number;
  name: string;
  /** Null for the row that takes the next entry. */
  entryKey: string | null;
  value: string;
};

function SecretRow({ place, keys, index, name, entryKey, value }: SecretRowProps) {
  const t = useTranslations("toolCards");
  const { isPaused } = useCard();
  const number = String(index + 1);
  const writeKey = (key: string) =>
    entryKey === null ? place.edits.set([key], "") : place.edits.rename([entryKey], key);
  return (
    <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_24px] items-center gap-1 pb-1">
      <KeyBox
        label={entryKey === null ? t("newKey", { name }) : t("keyOf", { name, number })}
        name={entryKey ?? ""}
        taken={keys}
        isPaused={isPaused}
        takeFocus={neverFocused}
        onRename={writeKey}
        explain={(key) => (key === "" ? t("keyEmpty") : t("keyTaken", { key }))}
      />
      {entryKey === null ? (
        <span className="pl-1 text-xs text-faint">{t("newKeyHint")}</span>
      ) : (
        <>
          <SecretBox
            label={t("valueOf", { name, number })}
            name={entryKey}
            {...{ value, isPaused }}
            onChange={(next) => place.edits.set([entryKey], next)}
          />
          <RemoveButton
            name={entryKey}
            isPaused={isPaused}
            onRemove={() => place.edits.set([entryKey], undefined)}
          />
        </>
      )}
    </div>
  );
}

const neverFocused = () => false;
