import { useLayoutEffect } from "react";
import type { DraftStore } from "@/lib/client/draft/draft-store";

/**
 * Fetches what holds a request against its parameters, with the first change of the draft: the request that a page
 * begins with has nothing wrong, and who only looks at it need not load the checks. Where they cannot be had, the
 * next change tries again.
 */
export function useDraftChecks(draft: DraftStore): void {
  // The draft is outside, and so is the network. Before the first paint, so that a draft brought back is seen too.
  useLayoutEffect(() => {
    let isFetching = false;
    const stop = draft.subscribe(() => {
      if (isFetching) return;
      isFetching = true;
      import("@/lib/protocol/request/check-draft").then(
        ({ checkDraft }) => {
          stop();
          draft.attachChecks(checkDraft);
        },
        () => {
          isFetching = false;
        },
      );
    });
    return stop;
  }, [draft]);
}
