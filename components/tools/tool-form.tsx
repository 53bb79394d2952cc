import { useId } from "react";
import { useTranslations } from "use-intl";
import { JsonField } from "@/components/tools/json-field";
import { OptionRow } from "@/components/tools/option-row";
import { OtherKeys } from "@/components/tools/other-keys";
import type { ToolPlace } from "@/components/tools/tool-place";
import { isJsonObject } from "@/lib/protocol/json";
import type { ToolOption } from "@/lib/protocol/request/tool-options";
import { findToolType } from "@/lib/protocol/request/tool-types";

type ToolFormProps = { tool: unknown; place: ToolPlace };

/** All that a tool can be given, from its type's description; as JSON where there is none. */
export function ToolForm({ tool, place }: ToolFormProps) {
  const toolType = findToolType(tool);
  if (!toolType || !isJsonObject(tool)) return <ToolJson {...{ tool, place }} />;
  const { types, options } = toolType;
  const firstSecret = options.find(({ control }) => control.kind === "secret" || control.kind === "secrets");
  const known = ["type", ...options.map(({ name }) => name)];
  return (
    <>
      {types.length > 1 ? <OptionRow option={typeOption(types)} holder={tool} place={place} /> : null}
      {options.map((option) => (
        <div key={option.name}>
          {option === firstSecret ? <SecretNote /> : null}
          <OptionRow option={option} holder={tool} place={place} />
        </div>
      ))}
      <OtherKeys holder={tool} known={known} place={place} />
    </>
  );
}

/** Some types have names with a date, which pins a version. */
function typeOption(values: readonly string[]): ToolOption {
  return { name: "type", control: { kind: "choice", values }, help: "type", isRequired: true };
}

function SecretNote() {
  const t = useTranslations("toolCards");
  return <p className="mt-2 mb-1 text-xs leading-[18px] text-faint">{t("secretNote")}</p>;
}

function ToolJson({ tool, place }: ToolFormProps) {
  const t = useTranslations("toolCards");
  const id = useId();
  const option: ToolOption = { name: "tool", control: { kind: "json" }, help: "type", isRequired: true };
  return (
    <>
      <p className="mb-1.5 text-xs leading-[18px] text-muted">
        {t(isJsonObject(tool) ? "unknownType" : "notATool")}
      </p>
      <JsonField {...{ id, option, place }} labelId={id} describedBy={undefined} value={tool} />
    </>
  );
}
