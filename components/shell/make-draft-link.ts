import { type DraftLink, encodeDraftLink, isTooLargeForLink } from "@/lib/protocol/permalink";
import { type FoundSecret, maskSecrets } from "@/lib/protocol/request/mask-secrets";

/** `line` counts from 1, in the request as it is on the page. */
export type MaskedSecret = FoundSecret & { line: number };

export type MadeLink =
  | { kind: "link"; url: string; masked: readonly MaskedSecret[] }
  | { kind: "too_large"; masked: readonly MaskedSecret[] };

/** Chat programs and old proxies cut what is longer. */
export const comfortableLinkBytes = 8 * 1024;

/** A link to this draft on this site; what looks like a key is masked first, whether or not the text is JSON. */
export async function makeDraftLink(draft: DraftLink, origin: string): Promise<MadeLink> {
  const { text, found } = maskSecrets(draft.body);
  const masked = found.map((secret) => ({ ...secret, line: lineAt(draft.body, secret.offset) }));
  const shared = { ...draft, body: text };
  if (isTooLargeForLink(shared)) return { kind: "too_large", masked };
  return { kind: "link", url: `${origin}/s#${await encodeDraftLink(shared)}`, masked };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}
