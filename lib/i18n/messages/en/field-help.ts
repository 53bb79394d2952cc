import { differs } from "@/lib/i18n/messages/en/field-help/differs";
import { item } from "@/lib/i18n/messages/en/field-help/item";
import { annotation, logprob, part } from "@/lib/i18n/messages/en/field-help/part";
import { response } from "@/lib/i18n/messages/en/field-help/response";

/**
 * What each field of a response holds. Keys are the fields' names, with underscores for the dots; `whole` is the
 * item, part or annotation itself, `any` holds what is the same in all types.
 */
export const fieldHelp = {
  differsLabel: "Providers",
  inRequest: "In the request",
  holds: { response, item, part, annotation, logprob },
  differs,
} as const;
