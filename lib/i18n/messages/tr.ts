import type { Messages } from "@/lib/i18n/messages";
import { errors } from "@/lib/i18n/messages/tr/errors";
import { login } from "@/lib/i18n/messages/tr/login";
import { output } from "@/lib/i18n/messages/tr/output";
import { presetRow } from "@/lib/i18n/messages/tr/preset-row";
import { problems } from "@/lib/i18n/messages/tr/problems";
import { request } from "@/lib/i18n/messages/tr/request";
import { share } from "@/lib/i18n/messages/tr/share";
import { shell } from "@/lib/i18n/messages/tr/shell";
import { status } from "@/lib/i18n/messages/tr/status";
import { stream } from "@/lib/i18n/messages/tr/stream";

export const tr: Messages = {
  errors,

  login,
  output,
  presetRow,
  problems,
  request,
  share,
  shell,
  status,
  stream,
};
