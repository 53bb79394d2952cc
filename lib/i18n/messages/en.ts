import { login } from "@/lib/i18n/messages/en/login";
import { share } from "@/lib/i18n/messages/en/share";
import { shell } from "@/lib/i18n/messages/en/shell";
import { status } from "@/lib/i18n/messages/en/status";

/** English is the source: its keys are the keys of every language, and its placeholders are checked in calls. */
export const en = { login, share, shell, status } as const;
