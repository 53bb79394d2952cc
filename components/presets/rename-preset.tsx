import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { Button } from "@/components/ui/button";
import { longestPresetName, tidyPresetName } from "@/lib/protocol/request/preset-file";

type RenamePresetProps = { name: string; onRename: (next: string) => void; onCancel: () => void };

/** The row of a preset while it gets a new name. */
export function RenamePreset({ name, onRename, onCancel }: RenamePresetProps) {
  const t = useTranslations("presets.own");
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);

  // The focus is the browser's: the button that was pressed is gone.
  useEffect(() => box.current?.select(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tidyPresetName(typed) !== "") onRename(typed);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Else it would close the dialog.
    event.preventDefault();
    onCancel();
  };

  return (
    <form onSubmit={submit} className="flex items-center gap-1 px-2 py-0.5">
      <input
        ref={box}
        aria-label={t("newName", { name })}
        value={typed}
        maxLength={longestPresetName}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={leave}
        className={`${boxStyle} h-8 flex-1 max-md:h-10`}
      />
      <Button type="submit" size="sm" disabled={tidyPresetName(typed) === ""}>
        {t("keepName")}
      </Button>
      <Button variant="ghost" size="sm" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </form>
  );
}
