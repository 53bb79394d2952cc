/**
 * Where to go after signing in: `?next=` with the fragment that came along, which may hold a shared draft.
 * Only a path of this site counts, so that a link to `/login` cannot lead elsewhere.
 */
export function readNextPath({ search, hash, origin }: Pick<Location, "search" | "hash" | "origin">): string {
  const next = new URLSearchParams(search).get("next") ?? "/";
  if (!next.startsWith("/") || !URL.canParse(next, origin)) return "/";
  const url = new URL(next, origin);
  // `//`, `/\` and a tab between them begin a host, and so does what `/.//host` is normalised to.
  if (url.origin !== origin || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash || hash}`;
}
