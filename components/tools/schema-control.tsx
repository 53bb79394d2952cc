import { useTranslations } from "use-intl";
import { SchemaEditor } from "@/components/schema/schema-editor";
import { SchemaTrial } from "@/components/schema/schema-trial";
import { type OptionProps, useCard } from "@/components/tools/tool-place";
import { Button } from "@/components/ui/button";
import { isJsonObject } from "@/lib/protocol/json";

const emptySchema = { type: "object", properties: {}, required: [], additionalProperties: false };

/** The schema of a function's arguments, held to the strict rules where the function is strict. */
export function SchemaControl({ id, labelId, describedBy, option, value, place }: OptionProps) {
  const t = useTranslations("toolCards");
  const { isPaused, tool } = useCard();
  if (value === undefined) {
    return (
      <Button size="sm" disabled={isPaused} onClick={() => place.edits.set([], emptySchema)}>
        {t("set", { name: option.name })}
      </Button>
    );
  }
  const isStrict = option.name === "parameters" && isHeldToSchema(tool, value);
  return (
    <>
      <SchemaEditor {...{ id, labelId, describedBy, value, isPaused, isStrict }} edits={place.edits} />
      <SchemaTrial schema={value} />
    </>
  );
}

/** An empty schema stands for a function without arguments, strict or not. */
function isHeldToSchema(tool: unknown, schema: unknown): boolean {
  const isStrict = isJsonObject(tool) && tool.strict === true;
  return isStrict && isJsonObject(schema) && Object.keys(schema).length > 0;
}
