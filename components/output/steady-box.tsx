import { type ReactNode, useContext } from "react";
import { ScrollWatchContext } from "@/components/output/scroll-watch";
import { useFollowedEnd } from "@/components/output/use-followed-end";

type SteadyBoxProps = {
  /** The id of what names the box. */
  labelId: string;
  /** True while more may come. */
  isGrowing: boolean;
  /** True where the box fills what its frame leaves it, rather than being as high as what it holds. */
  isSteady: boolean;
  children: ReactNode;
};

/** What an item holds. In a frame of steady height it scrolls, and is kept at its end while it grows. */
export function SteadyBox({ labelId, isGrowing, isSteady, children }: SteadyBoxProps) {
  const outer = useContext(ScrollWatchContext);
  const { content, watch } = useFollowedEnd(isGrowing ? "growing" : "resting", isSteady);
  // What scrolls has to be reached by keys.
  const boxProps = isSteady
    ? {
        role: "group",
        tabIndex: 0,
        "aria-labelledby": labelId,
        className: "flex min-h-0 flex-1 flex-col overflow-y-auto rounded-control",
      }
    : {};
  return (
    <ScrollWatchContext value={isSteady ? watch : outer}>
      <div {...boxProps}>
        <div ref={content} className={isSteady ? "shrink-0 grow" : ""}>
          {children}
        </div>
      </div>
    </ScrollWatchContext>
  );
}
