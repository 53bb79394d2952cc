import type { PartProps } from "@/components/form/part-props";
import { createPartLoader, type PartLoader } from "@/components/ui/late-view";
import { loadInputItemsMessages, loadSchemasMessages, loadToolCardsMessages } from "@/lib/i18n/late-messages";
import type { FieldName } from "@/lib/protocol/request/request-fields";

/**
 * The editors of structured parameters, each fetched late, with its texts. A parameter that stands here has its
 * editor beside the plain box that takes text or JSON (part-row.tsx).
 */
export const partLoaders: Partial<Record<FieldName, PartLoader<PartProps>>> = {
  input: createPartLoader(async (locale) => {
    const [{ InputEditor }, inputItems] = await Promise.all([
      import("@/components/input/input-editor"),
      loadInputItemsMessages(locale),
    ]);
    return { View: InputEditor, messages: { inputItems } };
  }),
  tools: createPartLoader(async (locale) => {
    const [{ ToolsEditor }, toolCards, schemas] = await Promise.all([
      import("@/components/tools/tools-editor"),
      loadToolCardsMessages(locale),
      loadSchemasMessages(locale),
    ]);
    return { View: ToolsEditor, messages: { toolCards, schemas } };
  }),
  tool_choice: createPartLoader(async (locale) => {
    const [{ ToolChoiceEditor }, toolCards, schemas] = await Promise.all([
      import("@/components/tools/tool-choice-editor"),
      loadToolCardsMessages(locale),
      loadSchemasMessages(locale),
    ]);
    return { View: ToolChoiceEditor, messages: { toolCards, schemas } };
  }),
};
