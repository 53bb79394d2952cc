import { createContext } from "react";

/** What scrolls around the output, for whatever draws only what is in view. */
export type ScrollWatch = {
  /** The element that scrolls; null before it stands in the document. */
  readonly panel: () => HTMLElement | null;
  /** True while the panel keeps to the newest text. */
  readonly isFollowing: () => boolean;
  /** Tells when the panel was scrolled, or it or its content has another size. Reading layout then is cheap. */
  readonly subscribe: (listener: () => void) => () => void;
};

const noWatch: ScrollWatch = {
  panel: () => null,
  isFollowing: () => false,
  subscribe: () => () => undefined,
};

export const ScrollWatchContext = createContext(noWatch);
