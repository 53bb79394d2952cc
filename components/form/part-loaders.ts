import type { ComponentType } from "react";
import type { PartProps } from "@/components/form/part-props";
import { createPartLoader, type PartLoader } from "@/components/ui/late-view";
import {
  loadInputItemsMessages,
  loadRequestPartsMessages,
  loadSchemasMessages,
  loadToolCardsMessages,
} from "@/lib/i18n/late-messages";
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
  "text.format": createPartLoader(async (locale) => {
    const [{ TextFormatEditor }, requestParts, schemas] = await Promise.all([
      import("@/components/parts/text-format-editor"),
      loadRequestPartsMessages(locale),
      loadSchemasMessages(locale),
    ]);
    return { View: TextFormatEditor, messages: { requestParts, schemas } };
  }),
  prompt: smallPart(async () => (await import("@/components/parts/prompt-editor")).PromptEditor),
  conversation: smallPart(
    async () => (await import("@/components/parts/conversation-editor")).ConversationEditor,
  ),
  previous_response_id: smallPart(
    async () => (await import("@/components/parts/previous-response-editor")).PreviousResponseEditor,
  ),
  context_management: smallPart(
    async () => (await import("@/components/parts/context-management-editor")).ContextManagementEditor,
  ),
  metadata: smallPart(async () => (await import("@/components/parts/metadata-editor")).MetadataEditor),
  include: smallPart(async () => (await import("@/components/parts/include-editor")).IncludeEditor),
};

/** The small ones share their texts. */
function smallPart(loadEditor: () => Promise<ComponentType<PartProps>>): PartLoader<PartProps> {
  return createPartLoader(async (locale) => {
    const [View, requestParts] = await Promise.all([loadEditor(), loadRequestPartsMessages(locale)]);
    return { View, messages: { requestParts } };
  });
}
