import type { ReactNode } from "react";

/** Puts something new into `input`: a round button that begins with a plus. */
export function AdderButton({ children, onAdd }: { children: ReactNode; onAdd: () => void }) {
  return (
    <button
      type="button"
      data-adder=""
      onClick={onAdd}
      className="h-7 shrink-0 rounded-full border border-line bg-panel px-2 text-xs whitespace-nowrap text-body hover:border-line-strong hover:bg-raised max-md:h-10 max-md:px-3"
    >
      {children}
    </button>
  );
}
