import { memo, useId, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useInputActions } from "@/components/input/input-context";
import { ItemBody } from "@/components/input/item-body";
import { ItemHeader } from "@/components/input/item-header";
import { JsonBox } from "@/components/input/json-box";
import { classNames } from "@/components/ui/class-names";
import { isJsonObject } from "@/lib/protocol/json";
import { readItemType } from "@/lib/protocol/request/input-items";

export type ItemCardProps = {
  value: unknown;
  /** Follows the item wherever it moves. */
  itemKey: number;
  index: number;
  isLast: boolean;
  /** Only its head shows. */
  isClosed: boolean;
  /** Something in it will be refused, as far as the page can tell. */
  hasProblem: boolean;
  onToggle: (itemKey: number) => void;
  onMove: (index: number, by: number) => void;
};

/** One item of `input`. Redrawn when its own value or place changes, not for what is typed beside it. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { value, index, isClosed, hasProblem } = props;
  const t = useTranslations("inputItems");
  const { edits } = useInputActions();
  const [isJson, setJson] = useState(false);
  const id = useId();
  const itemEdits = useMemo(() => edits.at([index]), [edits, index]);
  const isShown = !isClosed;
  const type = readItemType(value) ?? "JSON";
  return (
    <fieldset
      aria-label={t("item", { number: index + 1, type })}
      className={classNames(
        "min-w-0 rounded-card border bg-panel",
        // Long lists: what is not in view is not laid out. Open cards have no height that could be guessed.
        isClosed && "[contain-intrinsic-size:auto_38px] [content-visibility:auto]",
        hasProblem ? "border-tool/60" : "border-line",
      )}
    >
      <ItemHeader
        {...props}
        type={type}
        bodyId={isShown ? `${id}-body` : undefined}
        isJson={isJson}
        onToggleJson={() => {
          setJson(!isJson);
          if (isClosed) props.onToggle(props.itemKey);
        }}
      />
      {isShown ? (
        <div id={`${id}-body`} className="flex flex-col gap-2 border-t border-line-soft p-2.5">
          {isJson || !isJsonObject(value) ? (
            <JsonBox label={t("jsonOfItem", { number: index + 1 })} edits={itemEdits} />
          ) : (
            <ItemBody item={value} index={index} />
          )}
        </div>
      ) : null}
    </fieldset>
  );
});
