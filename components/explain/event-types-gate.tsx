import { useSyncExternalStore } from "react";
import { eventTypesPart } from "@/components/explain/event-types-loader";
import { isBrowsingTypes } from "@/components/explain/event-types-wish";
import { LateView } from "@/components/ui/late-view";

const never = () => false;
const close = () => isBrowsingTypes.set(false);

/** Waits for the wish to browse the types of events; the rest is fetched then. */
export function EventTypesGate() {
  const isOpen = useSyncExternalStore(isBrowsingTypes.subscribe, isBrowsingTypes.getSnapshot, never);
  return isOpen ? <LateView loader={eventTypesPart} props={{ onClose: close }} /> : null;
}
