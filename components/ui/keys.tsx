import type { ReactNode } from "react";

type KeysProps = {
  children: ReactNode;
  /** Read out where the keys are the matter itself; beside a control they would only garble its name. */
  isSpoken?: boolean;
};

/** The keys of a shortcut. */
export function Keys({ children, isSpoken = false }: KeysProps) {
  return (
    <span aria-hidden={!isSpoken} className="inline-flex">
      <kbd className="rounded-[4px] border border-current/30 px-1.5 text-[11px] leading-4 font-normal whitespace-nowrap">
        {children}
      </kbd>
    </span>
  );
}
