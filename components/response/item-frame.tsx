import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

const rules = {
  message: "border-message",
  reasoning: "border-reasoning",
  tool: "border-tool",
  error: "border-error",
  other: "border-line",
};

type ItemFrameProps = { rule: keyof typeof rules; name: ReactNode; facts?: ReactNode; children: ReactNode };

/** What all items have: a rule in the hue of their family, a name, and facts in a few words. */
export function ItemFrame({ rule, name, facts, children }: ItemFrameProps) {
  return (
    <article className={classNames("min-w-0 border-l-2 pl-3", rules[rule])}>
      <h3 className="mb-1 flex flex-wrap items-baseline gap-x-2 text-xs text-muted tabular-nums">
        <span className="font-semibold text-body">{name}</span>
        <span className={classNames(rule === "error" && "text-error")}>{facts}</span>
      </h3>
      {children}
    </article>
  );
}
