import { useId } from "react";
import { useTranslations } from "use-intl";
import { JsonField } from "@/components/tools/json-field";
import { RemoveButton } from "@/components/tools/remove-button";
import { insideOf, type ToolPlace, useCard } from "@/components/tools/tool-place";
import type { JsonObject } from "@/lib/protocol/json";
import { paramName } from "@/lib/protocol/request/draft-problem";
import type { ToolOption } from "@/lib/protocol/request/tool-options";

type OtherKeysProps = { holder: JsonObject; known: readonly string[]; place: ToolPlace };

/** What an object has besides the options that we know: as JSON, so that nothing is hidden and nothing is lost. */
export function OtherKeys({ holder, known, place }: OtherKeysProps) {
  const t = useTranslations("toolCards");
  const { isPaused } = useCard();
  const others = Object.keys(holder).filter((key) => !known.includes(key));
  if (others.length === 0) return null;
  return (
    <div className="mt-1 flex flex-col gap-1">
      <p className="text-xs text-faint">{t("otherKeys")}</p>
      {others.map((key) => (
        <div key={key} className="grid grid-cols-[minmax(0,1fr)_24px] items-center gap-x-2">
          <code className="min-w-0 truncate text-xs text-ink">{key}</code>
          <RemoveButton name={key} isPaused={isPaused} onRemove={() => place.edits.set([key], undefined)} />
          <div className="col-span-2 min-w-0">
            <OtherValue name={key} value={holder[key]} place={insideOf(place, key)} />
          </div>
        </div>
      ))}
    </div>
  );
}

function OtherValue({ name, value, place }: { name: string; value: unknown; place: ToolPlace }) {
  const id = useId();
  const option: ToolOption = { name, control: { kind: "json" }, help: "type", isRequired: true };
  return (
    <JsonField
      {...{ id, value, place, option }}
      labelId={id}
      describedBy={undefined}
      label={paramName(place.path)}
    />
  );
}
