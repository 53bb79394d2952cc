import { createValueStore } from "@/lib/client/value-store";

/**
 * What of the import is to be seen: the dialog with a text in it, an offer to read what was just pasted somewhere
 * else, or a word on what has just been imported (`text`: the new request).
 */
export type ImportWish = { readonly kind: "open" | "offer" | "done"; readonly text: string };

/** The page's own; there is one dialog. Any button may set it. */
export const importWish = createValueStore<ImportWish | null>(null);
