import { eventGuide } from "@/components/explain/event-guide-loader";
import { HelpPopover } from "@/components/explain/help-popover";
import { LateView } from "@/components/ui/late-view";

/** Says what a type of event means, what comes before and after it, and who differs. Any type may be given. */
export function EventHelp({ type }: { type: string }) {
  return (
    <HelpPopover subject={type}>
      <LateView loader={eventGuide} props={{ type }} />
    </HelpPopover>
  );
}
