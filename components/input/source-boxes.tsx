import { useTranslations } from "use-intl";
import { DataChip, describeBytes } from "@/components/input/data-chip";
import { useInputActions } from "@/components/input/input-context";
import { TextBox } from "@/components/input/text-box";
import { Button } from "@/components/ui/button";
import type { JsonObject } from "@/lib/protocol/json";

/** A member that says where bytes come from. */
export type SourceKey = "image_url" | "file_url" | "file_data" | "file_id";

const placeholders: { readonly [Key in SourceKey]: string } = {
  image_url: "https://…",
  file_url: "https://…",
  file_data: "data:application/pdf;base64,…",
  file_id: "file_…",
};

type SourceBoxesProps = {
  part: JsonObject;
  keys: readonly SourceKey[];
  /** "Choose an image". */
  chooseLabel: string;
  onChoose: () => void;
  onSet: (key: SourceKey, value: string | undefined) => void;
};

/**
 * Where an image or a file comes from. As long as nothing is set all ways stand side by side; then only what is set,
 * until it is taken out again. Addresses are text here: nothing is ever fetched by this page.
 */
export function SourceBoxes({ part, keys, chooseLabel, onChoose, onSet }: SourceBoxesProps) {
  const t = useTranslations("inputItems");
  const { isPaused } = useInputActions();
  const isSet = (key: SourceKey) => part[key] !== undefined && part[key] !== null;
  const isEmpty = !keys.some(isSet);
  const shown = keys.filter((key) => isSet(key) || (isEmpty && key !== "file_data"));
  return (
    <>
      {isEmpty ? (
        <div className="flex items-center gap-2 text-xs text-faint">
          <Button size="sm" data-first-box="" disabled={isPaused} onClick={onChoose}>
            {chooseLabel}
          </Button>
          {t("orGive")}
        </div>
      ) : null}
      {shown.map((key) => {
        const value = part[key];
        if (typeof value === "string" && describeBytes(value)) {
          return (
            <DataChip
              key={key}
              data={value}
              fileName={typeof part.filename === "string" ? part.filename : null}
              onReplace={onChoose}
              onClear={() => onSet(key, undefined)}
            />
          );
        }
        return (
          <TextBox
            key={key}
            name={key}
            value={value}
            isMono
            placeholder={placeholders[key]}
            onText={(text) => onSet(key, text === "" ? undefined : text)}
          />
        );
      })}
    </>
  );
}
