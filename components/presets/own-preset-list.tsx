import { useState } from "react";
import { useTranslations } from "use-intl";
import { OwnPresetRow } from "@/components/presets/own-preset-row";
import type { Message } from "@/components/presets/preset-message";
import { RenamePreset } from "@/components/presets/rename-preset";
import { useChangeMessage } from "@/components/presets/use-change-message";
import { openOwnPresets } from "@/lib/client/presets/own-presets";
import { ownPresetKey, type PresetKey } from "@/lib/client/presets/preset-state";
import type { PresetList } from "@/lib/protocol/request/preset-list";

type OwnPresetListProps = {
  presets: PresetList;
  onChoose: (key: PresetKey) => void;
  onMessage: (message: Message | null) => void;
};

/** The visitor's own presets, one of which may be getting a new name. */
export function OwnPresetList({ presets, onChoose, onMessage }: OwnPresetListProps) {
  const t = useTranslations("presets");
  const toMessage = useChangeMessage();
  const [renaming, setRenaming] = useState<string | null>(null);

  const rename = (name: string, next: string) => {
    setRenaming(null);
    onMessage(toMessage(t("did.renamed", { name }), openOwnPresets().rename(name, next)));
  };
  const remove = (name: string) => {
    onMessage(toMessage(t("did.removed", { name }), openOwnPresets().remove(name)));
  };

  return (
    <ul className="-mx-2 empty:hidden">
      {presets.map(({ name }) => (
        <li key={name}>
          {name === renaming ? (
            <RenamePreset
              name={name}
              onRename={(next) => rename(name, next)}
              onCancel={() => setRenaming(null)}
            />
          ) : (
            <OwnPresetRow
              name={name}
              onChoose={() => onChoose(ownPresetKey(name))}
              onRename={() => setRenaming(name)}
              onRemove={() => remove(name)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
