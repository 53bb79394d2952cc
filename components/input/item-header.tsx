import { ChevronDown, Ellipsis, GripVertical } from "lucide-react";
import { useTranslations } from "use-intl";
import { ChoiceBox } from "@/components/input/choice-box";
import { editTogether } from "@/components/input/edit-together";
import { useInputActions } from "@/components/input/input-context";
import type { ItemCardProps } from "@/components/input/item-card";
import { MenuButton, type MenuGroup } from "@/components/tools/menu-button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { planRole } from "@/lib/protocol/request/input-content";
import { summarizeItem } from "@/lib/protocol/request/input-facts";
import { type MessageRole, messageRoles } from "@/lib/protocol/request/input-items";

type ItemHeaderProps = ItemCardProps & {
  type: string;
  /** Undefined while it is not there. */
  bodyId: string | undefined;
  isJson: boolean;
  onToggleJson: () => void;
};

/** An item's head: its handle, its place, what it is, and what can be done with it. */
export function ItemHeader(props: ItemHeaderProps) {
  const t = useTranslations("inputItems");
  const { isPaused } = useInputActions();
  const { value, index, type, isClosed } = props;
  const commands = useCommands(props);
  const number = index + 1;
  const isMessage = type === "message" && isJsonObject(value);
  return (
    <div className="flex h-9 items-center gap-1.5 pr-1 max-md:h-11">
      <Handle number={number} isPaused={isPaused} />
      <span className={classNames("rounded-[5px] px-1.5 text-2xs leading-[18px] tabular-nums", markOf(type))}>
        {number}
      </span>
      {isMessage && !isClosed ? (
        <RoleBox item={value} index={index} />
      ) : (
        <span className="shrink-0 truncate font-mono text-2xs text-ink">
          {isMessage && typeof value.role === "string" ? value.role : type}
        </span>
      )}
      <span className="min-w-0 flex-1 truncate text-xs text-muted">
        {isClosed && isJsonObject(value) ? summarizeItem(value) : null}
      </span>
      <MenuButton
        label={t("more", { number })}
        groups={[commands]}
        isDisabled={isPaused}
        isSquare
        className="max-md:mr-3"
      >
        <Ellipsis aria-hidden="true" size={15} />
      </MenuButton>
      <IconButton
        size="sm"
        variant="ghost"
        data-card-focus=""
        label={t(isClosed ? "open" : "close", { number })}
        aria-expanded={!isClosed}
        aria-controls={props.bodyId}
        onClick={() => props.onToggle(props.itemKey)}
      >
        <ChevronDown aria-hidden="true" size={14} className={classNames(isClosed && "-rotate-90")} />
      </IconButton>
    </div>
  );
}

/** Dragged by a pointer (the list watches for that), moved by the arrow keys while it has the focus. */
function Handle({ number, isPaused }: { number: number; isPaused: boolean }) {
  const t = useTranslations("inputItems");
  return (
    <button
      type="button"
      data-handle=""
      disabled={isPaused}
      title={t("moveHint")}
      aria-keyshortcuts="ArrowUp ArrowDown Alt+ArrowUp Alt+ArrowDown"
      className="grid h-full w-6 shrink-0 cursor-grab touch-none place-items-center text-faint hover:text-ink active:cursor-grabbing max-md:w-9"
    >
      <span className="sr-only">{t("move", { number })}</span>
      <GripVertical aria-hidden="true" size={13} />
    </button>
  );
}

/** What can be done with an item besides writing in it. */
function useCommands(props: ItemHeaderProps): MenuGroup {
  const t = useTranslations("inputItems");
  const { edits, remove } = useInputActions();
  const { value, index, isJson } = props;
  const json = { id: "json", name: t(isJson ? "editInBoxes" : "editAsJson"), onSelect: props.onToggleJson };
  return {
    id: "commands",
    label: null,
    items: [
      {
        id: "up",
        name: t("moveUp"),
        hint: "Alt+↑",
        isDisabled: index === 0,
        onSelect: () => props.onMove(index, -1),
      },
      {
        id: "down",
        name: t("moveDown"),
        hint: "Alt+↓",
        isDisabled: props.isLast,
        onSelect: () => props.onMove(index, 1),
      },
      { id: "duplicate", name: t("duplicate"), onSelect: () => edits.duplicate([], index) },
      ...(isJsonObject(value) ? [json] : []),
      { id: "remove", name: t("remove"), onSelect: () => remove([index]) },
    ],
  };
}

function RoleBox({ item, index }: { item: JsonObject; index: number }) {
  const { edits } = useInputActions();
  const setRole = (role: string | null) => {
    const known = messageRoles.find((candidate) => candidate === role);
    if (known) editTogether(edits, planRole(item, index, known satisfies MessageRole));
  };
  return <ChoiceBox name="role" value={item.role} options={messageRoles} onChoose={setRole} />;
}

/** The hue of the family that an item belongs to, as in the list of events. */
function markOf(type: string): string {
  if (type === "message") return "bg-message-soft text-message";
  if (type === "reasoning") return "bg-reasoning-soft text-reasoning";
  if (/_call|^mcp_|tool|^program/.test(type)) return "bg-tool-soft text-tool";
  return "bg-lifecycle-soft text-muted";
}
