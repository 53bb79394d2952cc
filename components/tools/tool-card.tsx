import { ChevronRight, Ellipsis } from "lucide-react";
import { type ComponentType, type KeyboardEvent, memo, useMemo } from "react";
import { useTranslations } from "use-intl";
import { MenuButton, type MenuGroup } from "@/components/tools/menu-button";
import { OptionControl } from "@/components/tools/option-control";
import { ToolForm } from "@/components/tools/tool-form";
import { CardContext, insideOf, type ToolListProps, type ToolPlace } from "@/components/tools/tool-place";
import { Chip } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import { isJsonObject } from "@/lib/protocol/json";
import { findToolProblems } from "@/lib/protocol/request/tool-problems";
import { summariseTool, type ToolSummary } from "@/lib/protocol/request/tool-summary";
import { findToolType } from "@/lib/protocol/request/tool-types";

/** What can be done to a card; the same object for as long as the list is the same. */
export type CardActions = {
  toggle(id: number): void;
  move(from: number, to: number): void;
  duplicate(index: number): void;
  remove(index: number): void;
};

type ToolCardProps = {
  id: number;
  index: number;
  count: number;
  tool: unknown;
  /** The tool's own text. The card draws itself anew when it changes, be it in spelling only. */
  text: string;
  /** Of the list. */
  place: ToolPlace;
  isOpen: boolean;
  isPaused: boolean;
  actions: CardActions;
  onGoToJson: () => void;
  Tools: ComponentType<ToolListProps>;
};

/** One tool: closed a mark, its name and a line; open all of its options. */
export const ToolCard = memo(function ToolCard(props: ToolCardProps) {
  const { id, index, count, tool, isOpen, isPaused, actions, onGoToJson, Tools } = props;
  const t = useTranslations("toolCards");
  const place = useMemo(() => insideOf(props.place, index), [props.place, index]);
  const problems = useMemo(() => findToolProblems(tool, place.path), [tool, place]);
  const summary = useMemo(() => summariseTool(tool), [tool]);
  const card = useMemo(
    () => ({ isPaused, problems, onGoToJson, tool, Control: OptionControl, Tools }),
    [isPaused, problems, onGoToJson, tool, Tools],
  );

  const pressKey = ({ altKey, key }: KeyboardEvent) => {
    if (!altKey || isPaused || (key !== "ArrowUp" && key !== "ArrowDown")) return false;
    actions.move(index, index + (key === "ArrowUp" ? -1 : 1));
    return true;
  };

  return (
    <fieldset
      data-card={id}
      aria-label={nameCard(summary)}
      className={classNames(
        "min-w-0 rounded-card border border-line bg-panel",
        // Long lists: what is not in view is not laid out. Open cards have no height that could be guessed.
        !isOpen && "[contain-intrinsic-size:auto_58px] [content-visibility:auto]",
      )}
    >
      <div className="flex items-start">
        <button
          type="button"
          data-card-toggle=""
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={() => actions.toggle(id)}
          onKeyDown={(event) => pressKey(event) && event.preventDefault()}
          className="group min-w-0 flex-1 rounded-card py-2 pl-2.5 text-left hover:bg-raised"
        >
          <CardLine {...{ tool, summary }} problemCount={problems.length} />
          {isOpen || summary.details === "" ? null : (
            <span className="mt-0.5 block truncate pl-[19px] text-xs leading-[18px] text-muted">
              {summary.details}
            </span>
          )}
        </button>
        <MenuButton
          label={t("more", { name: summary.title })}
          groups={[listActions({ index, count, actions, t })]}
          isDisabled={isPaused}
          isSquare
          className="m-1"
        >
          <Ellipsis aria-hidden="true" size={15} />
        </MenuButton>
      </div>
      {isOpen ? (
        <CardContext value={card}>
          <div
            data-card-body=""
            className="@container border-t border-line-soft px-2.5 pt-1.5 pb-2 empty:hidden"
          >
            <ToolForm tool={tool} place={place} />
          </div>
        </CardContext>
      ) : null}
    </fieldset>
  );
});

function nameCard({ title, type }: ToolSummary): string {
  return type === title || type === "" ? title : `${title}, ${type}`;
}

type CardLineProps = { tool: unknown; summary: ToolSummary; problemCount: number };

function CardLine({ tool, summary, problemCount }: CardLineProps) {
  const t = useTranslations("toolCards");
  const isStrict = isJsonObject(tool) && tool.strict === true;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <ChevronRight
        aria-hidden="true"
        size={13}
        className="-ml-0.5 shrink-0 text-faint transition-transform group-aria-expanded:rotate-90"
      />
      <span
        aria-hidden="true"
        className="inline-block size-4 shrink-0 rounded-[4px] bg-tool-soft text-center font-mono text-[10px] leading-4 font-semibold text-tool"
      >
        {findToolType(tool)?.mark ?? "?"}
      </span>
      <span className="truncate font-mono text-xs text-ink">{summary.title}</span>
      {summary.type === summary.title || summary.type === "function" ? null : (
        <span className="shrink-0 text-2xs text-faint">{summary.type}</span>
      )}
      <span className="ml-auto flex shrink-0 gap-1">
        {problemCount > 0 ? <Chip tone="warn">{t("problems", { count: problemCount })}</Chip> : null}
        {isStrict ? (
          <Chip tone="accent">
            <span className="font-mono">strict</span>
          </Chip>
        ) : null}
      </span>
    </span>
  );
}

type ListActions = Pick<ToolCardProps, "index" | "count" | "actions"> & {
  t: ReturnType<typeof useTranslations<"toolCards">>;
};

function listActions({ index, count, actions, t }: ListActions): MenuGroup {
  return {
    id: "actions",
    label: null,
    items: [
      {
        id: "up",
        name: t("moveUp"),
        hint: "Alt+↑",
        isDisabled: index === 0,
        onSelect: () => actions.move(index, index - 1),
      },
      {
        id: "down",
        name: t("moveDown"),
        hint: "Alt+↓",
        isDisabled: index === count - 1,
        onSelect: () => actions.move(index, index + 1),
      },
      { id: "duplicate", name: t("duplicate"), onSelect: () => actions.duplicate(index) },
      { id: "remove", name: t("remove"), onSelect: () => actions.remove(index) },
    ],
  };
}
