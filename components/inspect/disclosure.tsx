import type { ReactNode } from "react";

type DisclosureProps = {
  /** Names the section too. */
  title: string;
  isOpen: boolean;
  onToggle: () => void;
  /** At the end of its heading, while it is open. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A section that folds into its heading. What is inside is drawn while it is open only. */
export function Disclosure({ title, isOpen, onToggle, actions, children }: DisclosureProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <div className="flex min-h-7 items-center justify-between gap-2">
        <h3 className="text-xs font-semibold text-muted">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={onToggle}
            className="relative -ml-1 flex h-6 items-center gap-1 rounded-[3px] px-1 hover:text-ink max-md:after:absolute max-md:after:-inset-2"
          >
            <span aria-hidden="true" className="w-3 text-center text-[10px] text-faint">
              {isOpen ? "▾" : "▸"}
            </span>
            {title}
          </button>
        </h3>
        {isOpen && actions ? <div className="-mr-2">{actions}</div> : null}
      </div>
      {isOpen ? children : null}
    </section>
  );
}
