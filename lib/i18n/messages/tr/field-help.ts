import type { fieldHelp as english } from "@/lib/i18n/messages/en/field-help";
import type { Localized } from "@/lib/i18n/messages/localized";
import { differs } from "@/lib/i18n/messages/tr/field-help/differs";
import { item } from "@/lib/i18n/messages/tr/field-help/item";
import { annotation, logprob, part } from "@/lib/i18n/messages/tr/field-help/part";
import { response } from "@/lib/i18n/messages/tr/field-help/response";

export const fieldHelp: Localized<typeof english> = {
  differsLabel: "Sağlayıcılar",
  inRequest: "İstekte",
  holds: { response, item, part, annotation, logprob },
  differs,
};
