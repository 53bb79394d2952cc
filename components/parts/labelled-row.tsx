import type { ReactNode } from "react";

/** A name of the API at the left, its control at the right. The control brings its own name for assistive technology. */
export function LabelledRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-h-8 grid-cols-[104px_minmax(0,1fr)] items-center gap-x-2 max-md:min-h-11">
      <span aria-hidden="true" className="truncate font-mono text-xs text-muted">
        {name}
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
