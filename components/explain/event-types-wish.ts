import { createValueStore } from "@/lib/client/value-store";

/** Whether the dialog with all types of events is open. Any button may open it. */
export const isBrowsingTypes = createValueStore(false);
