import { memo, type ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { foldCase } from "@/components/inspect/fold-case";
import { countEntries } from "@/components/inspect/json-tree";
import { type ShownValue, showValue } from "@/components/inspect/show-value";
import { classNames } from "@/components/ui/class-names";
import { formatBytes } from "@/lib/i18n/format";

// Classes and no styles of their own: a browser keeps what it has matched for each style that it meets.
// Deeper levels are not set in further: the pane is narrow.
const indents = [
  "pl-0",
  "pl-3",
  "pl-6",
  "pl-9",
  "pl-12",
  "pl-15",
  "pl-18",
  "pl-21",
  "pl-24",
  "pl-27",
  "pl-30",
  "pl-33",
  "pl-36",
] as const;

const colours: Record<ShownValue["kind"], string> = {
  string: "text-accent",
  number: "text-tool",
  word: "text-reasoning",
  container: "text-muted",
};

export type TreeRowViewProps = {
  id: string;
  index: number;
  depth: number;
  /** An object's key, an array's index; null for the whole value. */
  name: string | number | null;
  value: unknown;
  /** Null where there is nothing to open. */
  isOpen: boolean | null;
  position: number;
  siblings: number;
  isActive: boolean;
  /** What the last event changed. */
  isChanged: boolean;
  /** The sought text as `foldCase` has it; empty while nothing is sought. */
  sought: string;
};

/** One value of the tree: its key, and what fits of it into a row. */
export const TreeRowView = memo(function TreeRowView(props: TreeRowViewProps) {
  const { id, index, depth, isOpen, isActive, isChanged } = props;
  return (
    <div
      role="treeitem"
      tabIndex={-1}
      id={id}
      data-row={index}
      aria-level={depth + 1}
      aria-posinset={props.position}
      aria-setsize={props.siblings}
      aria-expanded={isOpen ?? undefined}
      aria-selected={isActive}
      data-changed={isChanged || undefined}
      className={classNames(
        indents[Math.min(depth, indents.length - 1)],
        "flex h-(--row-height) items-center gap-1 rounded-[3px] pr-1 whitespace-pre",
        "aria-selected:bg-selected data-changed:bg-tool-soft hover:bg-raised",
        isOpen === null ? "cursor-default" : "cursor-pointer",
      )}
    >
      <Chevron isOpen={isOpen} />
      <span className="min-w-0 truncate">
        <KeyText {...props} />
        <ValueText {...props} />
      </span>
      <Facts {...props} />
    </div>
  );
});

function Chevron({ isOpen }: { isOpen: boolean | null }) {
  return (
    <span aria-hidden="true" className="w-3 shrink-0 text-center text-[10px] text-faint">
      {isOpen === null ? null : isOpen ? "▾" : "▸"}
    </span>
  );
}

function KeyText({ name, sought }: TreeRowViewProps) {
  if (name === null) return null;
  const text = typeof name === "string" ? JSON.stringify(name) : String(name);
  return (
    <>
      <span className={typeof name === "string" ? "text-message" : "text-faint"}>
        <Marked text={text} sought={typeof name === "string" ? sought : ""} />
      </span>
      <span className="text-muted">: </span>
    </>
  );
}

function ValueText({ value, isOpen, sought }: TreeRowViewProps) {
  if (isOpen) return <span className="text-muted">{Array.isArray(value) ? "[" : "{"}</span>;
  const { kind, text } = showValue(value, sought);
  return (
    <span className={colours[kind]}>
      <Marked text={text} sought={kind === "container" ? "" : sought} />
    </span>
  );
}

/** The text with what is sought marked, each time that it occurs. */
function Marked({ text, sought }: { text: string; sought: string }): ReactNode {
  if (sought === "") return text;
  const folded = foldCase(text);
  const parts: ReactNode[] = [];
  let end = 0;
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, end)) {
    parts.push(text.slice(end, at));
    end = at + sought.length;
    parts.push(
      <mark key={at} className="rounded-[2px] bg-tool-soft text-tool">
        {text.slice(at, end)}
      </mark>,
    );
  }
  return [...parts, text.slice(end)];
}

/** How much there is of what the row cannot show. */
function Facts({ value, isOpen }: TreeRowViewProps) {
  const t = useTranslations("inspect.tree");
  const locale = useLocale();
  const { length, base64Bytes } = showValue(value);
  const entries = isOpen !== null && (isOpen || Array.isArray(value)) ? countEntries(value) : null;
  const facts =
    base64Bytes !== null
      ? t("base64", { size: formatBytes(base64Bytes, locale) })
      : length !== null
        ? t("length", { count: String(length) })
        : entries;
  return facts === null ? null : <span className="shrink-0 text-2xs text-faint tabular-nums">{facts}</span>;
}
