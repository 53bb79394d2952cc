import { createPartLoader } from "@/components/ui/late-view";
import { loadItemsMessages } from "@/lib/i18n/late-messages";
import type { ItemState } from "@/lib/protocol/response-state";

/** Views of what most responses do not have: code, patches, shells, images, searches, citations. */
export const lateItemDetails = createPartLoader<{ item: ItemState }>(async (locale) => {
  const [{ ItemDetails }, items] = await Promise.all([
    import("@/components/response/item-details"),
    loadItemsMessages(locale),
  ]);
  return { View: ItemDetails, messages: { items } };
});
