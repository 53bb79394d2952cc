import { errors } from "@/lib/i18n/messages/en/errors";
import { login } from "@/lib/i18n/messages/en/login";
import { output } from "@/lib/i18n/messages/en/output";
import { presetRow } from "@/lib/i18n/messages/en/preset-row";
import { problems } from "@/lib/i18n/messages/en/problems";
import { request } from "@/lib/i18n/messages/en/request";
import { share } from "@/lib/i18n/messages/en/share";
import { shell } from "@/lib/i18n/messages/en/shell";
import { status } from "@/lib/i18n/messages/en/status";
import { stream } from "@/lib/i18n/messages/en/stream";

/** English is the source: its keys are the keys of every language, and calls are checked against them. */
export const en = {
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
} as const;
