import type { checks } from "@/lib/i18n/messages/en/checks";
import type { Localized } from "@/lib/i18n/messages/localized";

/** The words of every rule of the stream checker, in one language. */
export type CheckMessages = Localized<typeof checks>;

/** The rules that have words. A rule without words does not compile where its words are asked for. */
export type RuleWithWords = keyof CheckMessages["rules"];
