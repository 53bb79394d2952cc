import { createPartLoader } from "@/components/ui/late-view";
import { loadHelpMessages } from "@/lib/i18n/late-messages";
import type { FieldName, RequestField } from "@/lib/protocol/request/request-fields";

type FieldHelpProps = { field: RequestField<FieldName>; isPaused: boolean };

/** What is to be said about a field, with its texts: fetched when it is first asked for. */
export const helpLoader = createPartLoader<FieldHelpProps>(async (locale) => {
  const [{ FieldHelp }, help] = await Promise.all([
    import("@/components/form/field-help"),
    loadHelpMessages(locale),
  ]);
  return { View: FieldHelp, messages: { help } };
});
