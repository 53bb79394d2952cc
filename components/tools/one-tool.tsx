import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { OtherKeys } from "@/components/tools/other-keys";
import { type ToolPlace, useCard } from "@/components/tools/tool-place";
import { classNames } from "@/components/ui/class-names";
import type { JsonObject } from "@/lib/protocol/json";
import { findTarget, nameTarget, type ToolTarget } from "@/lib/protocol/request/tool-choices";

type OneToolProps = { choice: JsonObject; targets: readonly ToolTarget[]; place: ToolPlace };

const known = ["type", "name", "server_label"];

/** Which tool is to be called, picked from those of the request; of an MCP server one tool, or any. */
export function OneTool({ choice, targets, place }: OneToolProps) {
  const t = useTranslations("toolCards.choice");
  const { isPaused } = useCard();
  const chosen = findTarget(targets, choice);
  const boxes = classNames(boxStyle, "h-8 w-full font-mono text-xs max-md:h-10");
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <select
        aria-label={t("tool")}
        disabled={isPaused}
        value={chosen ? targets.indexOf(chosen) : -1}
        onChange={({ target }) => place.edits.set([], targets[Number(target.value)])}
        className={boxes}
      >
        {chosen ? null : <option value={-1}>{t("notInTools", { name: nameTarget(choice) })}</option>}
        {targets.map((target, index) => (
          <option key={JSON.stringify(target)} value={index}>
            {nameTarget(target)}
          </option>
        ))}
      </select>
      {choice.type === "mcp" ? (
        <input
          type="text"
          aria-label={t("serverTool")}
          placeholder={t("serverToolPlaceholder")}
          autoComplete="off"
          spellCheck={false}
          readOnly={isPaused}
          value={typeof choice.name === "string" ? choice.name : ""}
          onChange={({ target }) => place.edits.set(["name"], target.value || undefined)}
          className={boxes}
        />
      ) : null}
      <OtherKeys holder={choice} known={known} place={place} />
    </div>
  );
}
