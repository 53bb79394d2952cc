import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { usePlayground } from "@/lib/client/playground";
import { providersQuery } from "@/lib/client/visit/queries";
import { type DraftLink, decodePermalink, type PermalinkProblem } from "@/lib/protocol/permalink";

/**
 * What became of the address's fragment. `provider`: the id that the link was made for. `hasReplaced`: the page
 * had another draft before, to which undo leads back.
 */
export type OpenedLink =
  | { kind: "none" }
  | { kind: "opening" }
  | { kind: "opened"; provider: string; hasReplaced: boolean }
  | { kind: "problem"; problem: PermalinkProblem };

/**
 * Fills the page from the address's fragment, now and whenever it changes, and sends nothing. The draft is
 * replaced in one step of undo; a provider is chosen only where this server has it ready. A damaged link
 * leaves everything as it is.
 */
export function useOpenedLink(isLink: boolean): { link: OpenedLink; dismiss: () => void } {
  const { draft, provider } = usePlayground();
  const { data: providers = [] } = useQuery(providersQuery);
  const [link, setLink] = useState<OpenedLink>({ kind: isLink ? "opening" : "none" });

  const fill = useEffectEvent((opened: DraftLink) => {
    const hasReplaced = draft.getSnapshot().text !== opened.body;
    draft.replace(opened.body);
    if (providers.some(({ id, ready }) => ready && id === opened.provider)) provider.set(opened.provider);
    setLink({ kind: "opened", provider: opened.provider, hasReplaced });
  });

  useEffect(() => {
    if (!isLink) return;
    let newest = 0;
    const open = async () => {
      newest += 1;
      const turn = newest;
      const decoded = await decodePermalink(window.location.hash);
      if (turn !== newest) return;
      if (decoded.kind === "draft") fill(decoded.draft);
      else setLink(decoded);
    };
    open();
    window.addEventListener("hashchange", open);
    return () => {
      newest += 1;
      window.removeEventListener("hashchange", open);
    };
  }, [isLink]);

  return { link, dismiss: () => setLink({ kind: "none" }) };
}
