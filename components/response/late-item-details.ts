import type { ItemDetailsProps } from "@/components/response/item-details";
import { createPartLoader } from "@/components/ui/late-view";
import { loadItemsMessages } from "@/lib/i18n/late-messages";

/** Views of what most responses do not have: code, patches, shells, images, searches. */
export const lateItemDetails = createPartLoader<ItemDetailsProps>(async (locale) => {
  const [{ ItemDetails }, items] = await Promise.all([
    import("@/components/response/item-details"),
    loadItemsMessages(locale),
  ]);
  return { View: ItemDetails, messages: { items } };
});
