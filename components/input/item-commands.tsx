import { useTranslations } from "use-intl";
import { useInputActions } from "@/components/input/input-context";
import type { ItemCardProps } from "@/components/input/item-card";
import { Button } from "@/components/ui/button";
import { isJsonObject } from "@/lib/protocol/json";

type ItemCommandsProps = Pick<ItemCardProps, "value" | "index" | "isLast" | "onMove"> & {
  id: string;
  isJson: boolean;
  onToggleJson: () => void;
};

/** What can be done with an item besides writing in it; opened by the button in its head. */
export function ItemCommands(props: ItemCommandsProps) {
  const t = useTranslations("inputItems");
  const { edits, isPaused } = useInputActions();
  const { id, value, index, isLast, onMove } = props;
  return (
    <div
      id={id}
      className="flex flex-wrap gap-1 border-t border-line-soft bg-raised px-1.5 py-1 max-md:gap-3"
    >
      <Button
        size="sm"
        variant="ghost"
        disabled={isPaused || index === 0}
        aria-keyshortcuts="Alt+ArrowUp"
        title="Alt+↑"
        onClick={() => onMove(index, -1)}
      >
        {t("moveUp")}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        disabled={isPaused || isLast}
        aria-keyshortcuts="Alt+ArrowDown"
        title="Alt+↓"
        onClick={() => onMove(index, 1)}
      >
        {t("moveDown")}
      </Button>
      <Button size="sm" variant="ghost" disabled={isPaused} onClick={() => edits.duplicate([], index)}>
        {t("duplicate")}
      </Button>
      {isJsonObject(value) ? (
        <Button size="sm" variant="ghost" aria-pressed={props.isJson} onClick={props.onToggleJson}>
          {t("editAsJson")}
        </Button>
      ) : null}
    </div>
  );
}
