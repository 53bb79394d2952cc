import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import type { Message } from "@/components/presets/preset-message";
import { useChangeMessage } from "@/components/presets/use-change-message";
import { Button } from "@/components/ui/button";
import { usePlayground } from "@/lib/client/playground";
import { openOwnPresets } from "@/lib/client/presets/own-presets";
import { longestPresetName, tidyPresetName } from "@/lib/protocol/request/preset-file";
import type { PresetList } from "@/lib/protocol/request/preset-list";

type SavePresetProps = {
  presets: PresetList;
  hasFocus: boolean;
  onMessage: (message: Message | null) => void;
};

/** Keeps the request on the page under a name. */
export function SavePreset({ presets, hasFocus, onMessage }: SavePresetProps) {
  const t = useTranslations("presets");
  const { draft } = usePlayground();
  const toMessage = useChangeMessage();
  const boxId = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const name = tidyPresetName(typed);
  const isTaken = presets.some((preset) => preset.name === name);

  // A dialog's focus is the browser's: it takes the first control, and this box was asked for.
  useEffect(() => {
    if (hasFocus) box.current?.focus();
  }, [hasFocus]);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name === "") return;
    const change = openOwnPresets().save({ name, body: draft.getSnapshot().text });
    onMessage(toMessage(t("did.saved", { name }), change));
    if (change.undo) setTyped("");
  };

  return (
    <form onSubmit={save} className="grid grid-cols-1 gap-1">
      <label htmlFor={boxId} className="sr-only">
        {t("own.name")}
      </label>
      <div className="flex gap-2">
        <input
          id={boxId}
          ref={box}
          value={typed}
          maxLength={longestPresetName}
          placeholder={t("own.name")}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          className={`${boxStyle} h-8 flex-1 max-md:h-10`}
        />
        <Button type="submit" disabled={name === ""}>
          {t("own.save")}
        </Button>
      </div>
      {isTaken ? <p className="text-xs text-tool">{t("own.replaces", { name })}</p> : null}
    </form>
  );
}
