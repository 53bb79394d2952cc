import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";

type OwnPresetRowProps = {
  name: string;
  onChoose: () => void;
  onRename: () => void;
  onRemove: () => void;
};

/** One preset of the visitor's own. */
export function OwnPresetRow({ name, onChoose, onRename, onRemove }: OwnPresetRowProps) {
  const t = useTranslations("presets.own");
  return (
    <div className="flex items-center gap-1 rounded-control pr-1 hover:bg-raised">
      <button
        type="button"
        onClick={onChoose}
        className="min-w-0 flex-1 truncate rounded-control px-2 py-1.5 text-left text-sm font-medium text-ink max-md:py-2.5"
      >
        {name}
      </button>
      <IconButton variant="ghost" size="sm" label={t("rename", { name })} onClick={onRename}>
        <Pencil aria-hidden="true" size={13} />
      </IconButton>
      <IconButton variant="ghost" size="sm" label={t("remove", { name })} onClick={onRemove}>
        <Trash2 aria-hidden="true" size={13} />
      </IconButton>
    </div>
  );
}
