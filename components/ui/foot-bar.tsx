import type { ReactNode } from "react";

type FootBarProps = {
  label: string;
  /** True where it comes without having been asked for: a screen reader tells it. */
  isAnnounced?: boolean;
  children: ReactNode;
};

/** A bar over the foot of the page, no wider than the first column: a word on what is shown, or an offer. */
export function FootBar({ label, isAnnounced = false, children }: FootBarProps) {
  return (
    <section
      aria-label={label}
      aria-live={isAnnounced ? "polite" : undefined}
      className="fixed bottom-9 left-4 z-40 flex max-w-[min(372px,calc(100vw-32px))] md:max-xl:max-w-[328px] flex-wrap items-center gap-x-3 gap-y-1 rounded-card border border-line bg-panel py-1.5 pr-1.5 pl-3 text-xs text-body shadow-lg max-md:bottom-28"
    >
      {children}
    </section>
  );
}
