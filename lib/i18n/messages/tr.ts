import type { Messages } from "@/lib/i18n/messages";
import { login } from "@/lib/i18n/messages/tr/login";
import { share } from "@/lib/i18n/messages/tr/share";
import { shell } from "@/lib/i18n/messages/tr/shell";
import { status } from "@/lib/i18n/messages/tr/status";

export const tr: Messages = { login, share, shell, status };
