import type { ReactNode } from "react";
import { CopyButton } from "@/components/output/copy-button";
import { classNames } from "@/components/ui/class-names";

const rules = {
  message: "border-message",
  reasoning: "border-reasoning",
  tool: "border-tool",
  error: "border-error",
  other: "border-line",
};

type ItemFrameProps = {
  rule: keyof typeof rules;
  name: ReactNode;
  facts?: ReactNode;
  /** What its button copies; null where there is nothing yet. */
  copied: (() => string) | null;
  /** The event at the time cursor changed the item as a whole. */
  isChanged?: boolean;
  children: ReactNode;
};

/** What all items have: a rule in the hue of their family, a name, facts in a few words, a button that copies. */
export function ItemFrame({ rule, name, facts, copied, isChanged = false, children }: ItemFrameProps) {
  return (
    <article
      data-changed={isChanged || undefined}
      className={classNames(
        "min-w-0 border-l-2 pl-3 data-changed:bg-accent-soft data-changed:shadow-[0_0_0_4px_var(--accent-soft)]",
        rules[rule],
      )}
    >
      <div className="mb-1 flex items-start gap-2">
        <h3 className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-xs text-muted tabular-nums">
          <span className="font-semibold text-body">{name}</span>
          <span className={classNames("wrap-anywhere", rule === "error" && "text-error")}>{facts}</span>
        </h3>
        {copied ? <CopyButton text={copied} /> : null}
      </div>
      {children}
    </article>
  );
}
