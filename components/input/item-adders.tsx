import { useTranslations } from "use-intl";
import { AdderButton } from "@/components/input/adder-button";
import { useInputActions, useSuggestions } from "@/components/input/input-context";
import { MenuButton } from "@/components/tools/menu-button";
import type { JsonObject } from "@/lib/protocol/json";
import { firstUnused } from "@/lib/protocol/request/input-calls";
import { createItem } from "@/lib/protocol/request/input-items";

/** What comes rarely: a list keeps the row short. */
const rareTypes = [
  "function_call",
  "custom_tool_call",
  "custom_tool_call_output",
  "mcp_approval_response",
  "reasoning",
  "compaction",
  "compaction_trigger",
];

type ItemAddersProps = { lastOutput: readonly JsonObject[] };

/** New items behind all others. */
export function ItemAdders({ lastOutput }: ItemAddersProps) {
  const t = useTranslations("inputItems");
  const { add: addItems, isPaused } = useInputActions();
  const suggestions = useSuggestions();
  const add = (type: string) => {
    const calls = type === "custom_tool_call_output" ? suggestions.customCalls : suggestions.functionCalls;
    const given = { callId: firstUnused(calls), approvalId: firstUnused(suggestions.approvals) };
    addItems([createItem(type, type.endsWith("_call") ? {} : given)]);
  };
  if (isPaused) return null;
  return (
    <>
      <AdderButton onAdd={() => add("message")}>{t("addMessage")}</AdderButton>
      <AdderButton onAdd={() => add("function_call_output")}>{t("addOutput")}</AdderButton>
      <AdderButton onAdd={() => add("item_reference")}>{t("addReference")}</AdderButton>
      {lastOutput.length > 0 ? (
        <AdderButton onAdd={() => addItems(lastOutput)}>
          {t("addLastOutput", { count: lastOutput.length })}
        </AdderButton>
      ) : null}
      <MenuButton
        label={t("addOther")}
        groups={[
          {
            id: "rare",
            label: null,
            items: rareTypes.map((type) => ({
              id: type,
              name: type,
              isCode: true,
              onSelect: () => add(type),
            })),
          },
        ]}
        isDisabled={isPaused}
        className="rounded-full"
      >
        {t("addOther")}
      </MenuButton>
    </>
  );
}
