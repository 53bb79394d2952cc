import { lateOverview } from "@/components/overview/late-overview";
import { LateView } from "@/components/ui/late-view";
import { useRun } from "@/lib/client/playground";

/** The place of the overview, from the first paint on; what fills it comes with the first run. */
export function OverviewSlot() {
  const hasRun = useRun(({ phase }) => phase !== "idle");
  return (
    <div className="relative h-24 shrink-0 border-b border-line bg-raised max-md:h-16">
      {hasRun ? <LateView loader={lateOverview} props={{}} /> : null}
    </div>
  );
}
