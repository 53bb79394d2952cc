import { useRef } from "react";
import { useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { HiddenKeys } from "@/components/parts/hidden-keys";
import { LabelledRow } from "@/components/parts/labelled-row";
import { Segments } from "@/components/parts/segments";
import { TextBox } from "@/components/parts/text-box";
import { SchemaEditor } from "@/components/schema/schema-editor";
import { SchemaTrial } from "@/components/schema/schema-trial";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

const types = ["text", "json_object", "json_schema"];

/** What a schema's format begins as: the rules of strict mode are kept from the first property on. */
const newSchemaFormat = {
  type: "json_schema",
  name: "answer",
  strict: true,
  schema: { type: "object", properties: {}, required: [], additionalProperties: false },
};

const namePattern = /^[a-zA-Z0-9_-]{1,64}$/;

/** `text.format`: free text, any JSON, or JSON that fits a schema. */
export function TextFormatEditor(props: PartProps) {
  const { id, labelId, describedBy, value, isPaused, edits } = props;
  const t = useTranslations("requestParts");
  const type = isJsonObject(value) && typeof value.type === "string" ? value.type : null;
  // Each type has keys of its own: what was set for one is kept here, should the visitor come back to it.
  const kept = useRef(new Map<string, string>());

  const choose = (next: string) => {
    if (next === type) return;
    const written = edits.read([]);
    if (type !== null && written !== undefined) kept.current.set(type, written);
    const earlier = kept.current.get(next);
    if (earlier !== undefined) edits.setRaw([], earlier);
    else edits.set([], next === "json_schema" ? newSchemaFormat : { type: next });
  };

  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      <div className="flex h-8 items-center max-md:h-10">
        <Segments
          label={t("formatType")}
          options={types}
          value={type}
          assumed="text"
          isPaused={isPaused}
          onChoose={choose}
        />
      </div>
      {type === "json_object" ? <p className="py-1 text-xs text-muted">{t("jsonObjectNote")}</p> : null}
      {type === "json_schema" && isJsonObject(value) ? <SchemaFormat {...props} format={value} /> : null}
      {type !== "json_schema" && value !== undefined ? <HiddenKeys value={value} shown={["type"]} /> : null}
    </fieldset>
  );
}

function SchemaFormat({ id, format, isPaused, edits }: PartProps & { format: JsonObject }) {
  const t = useTranslations("requestParts");
  const tRequest = useTranslations("request");
  const { name, description, strict, schema } = format;
  const isNameValid = typeof name === "string" && namePattern.test(name);
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <LabelledRow name="name">
        <TextBox
          label={t("formatName")}
          value={name}
          isInvalid={!isNameValid}
          isPaused={isPaused}
          onChange={(text) => edits.set(["name"], text)}
        />
        {isNameValid ? null : (
          <p className="mt-0.5 text-[11px] leading-4 text-error">{t("formatNameRule")}</p>
        )}
      </LabelledRow>
      <LabelledRow name="description">
        <TextBox
          label={t("formatDescription")}
          value={description}
          placeholder={t("formatDescriptionHint")}
          isMultiline
          isPaused={isPaused}
          onChange={(text) => edits.set(["description"], text === "" ? undefined : text)}
        />
      </LabelledRow>
      <LabelledRow name="strict">
        <Segments
          label="strict"
          options={["unset", "true", "false"]}
          labels={{ unset: tRequest("unset") }}
          value={strict === undefined ? "unset" : JSON.stringify(strict)}
          isPaused={isPaused}
          onChoose={(option) => edits.set(["strict"], option === "unset" ? undefined : option === "true")}
        />
      </LabelledRow>
      <SchemaEditor
        id={`${id}-schema`}
        labelId={`${id}-schema-label`}
        heading={
          <span id={`${id}-schema-label`} className="font-mono text-xs text-muted">
            schema
          </span>
        }
        value={schema}
        edits={edits.at(["schema"])}
        isPaused={isPaused}
        isStrict={strict === true}
      />
      <SchemaTrial schema={schema} />
      <HiddenKeys value={format} shown={["type", "name", "description", "strict", "schema"]} />
    </div>
  );
}
