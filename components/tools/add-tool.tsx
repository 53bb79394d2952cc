import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MenuButton, type MenuGroup } from "@/components/tools/menu-button";
import { PasteDefinition } from "@/components/tools/paste-definition";
import type { JsonObject } from "@/lib/protocol/json";
import { makeTool } from "@/lib/protocol/request/tool-starters";
import { type ToolType, toolGroups, toolTypes } from "@/lib/protocol/request/tool-types";

type AddToolProps = {
  /** Those that may be added; all where it is undefined. */
  types: readonly string[] | undefined;
  /** Those that are there, whose names are taken. */
  tools: readonly unknown[];
  isPaused: boolean;
  onAdd: (tools: readonly JsonObject[]) => void;
};

/** The button that adds a tool: the smallest one of a type, or one that is pasted. */
export function AddTool({ types, tools, isPaused, onAdd }: AddToolProps) {
  const t = useTranslations("toolCards");
  const [isPasting, setPasting] = useState(false);
  const offered = toolTypes.filter((toolType) => types?.includes(toolType.types[0]) ?? true);
  const toItem = (toolType: ToolType) => ({
    id: toolType.types[0],
    name: toolType.types[0],
    hint: t(`purposes.${toolType.types[0]}`),
    isCode: true,
    onSelect: () => onAdd([makeTool(toolType, tools)]),
  });
  const groups: MenuGroup[] = toolGroups
    .map((group) => ({
      id: group,
      label: t(`groups.${group}`),
      items: offered.filter((toolType) => toolType.group === group).map(toItem),
    }))
    .filter(({ items }) => items.length > 0);
  const paste = {
    id: "paste",
    label: null,
    items: [{ id: "paste", name: t("paste"), hint: t("pastePurpose"), onSelect: () => setPasting(true) }],
  };
  return (
    <>
      <MenuButton label={t("addTool")} groups={[...groups, paste]} isDisabled={isPaused}>
        <Plus aria-hidden="true" size={14} />
        {t("addTool")}
      </MenuButton>
      {isPasting ? (
        <PasteDefinition
          tools={tools}
          isPaused={isPaused}
          onAdd={(added) => {
            setPasting(false);
            onAdd(added);
          }}
          onCancel={() => setPasting(false)}
        />
      ) : null}
    </>
  );
}
