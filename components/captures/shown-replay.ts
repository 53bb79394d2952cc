import type { Replay } from "@/lib/client/replay/replayer";
import { createValueStore } from "@/lib/client/value-store";

/** The page's own: the replay that was begun last. It is what is shown as long as its run is. */
export const shownReplay = createValueStore<Replay | null>(null);
