import { useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { EntryRows } from "@/components/parts/entry-rows";
import { HiddenKeys } from "@/components/parts/hidden-keys";
import { LabelledRow } from "@/components/parts/labelled-row";
import { TextBox } from "@/components/parts/text-box";
import { JsonBox } from "@/components/schema/json-box";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import { isJsonObject } from "@/lib/protocol/json";

/** `prompt`: a template that the provider keeps, its version, and what is put in for its variables. */
export function PromptEditor({ id, labelId, describedBy, value, isPaused, edits }: PartProps) {
  const t = useTranslations("requestParts");
  const prompt = isJsonObject(value) ? value : null;
  return (
    <fieldset
      id={id}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className="ml-0.5 min-w-0 border-l border-line-soft pl-2.5"
    >
      <LabelledRow name="id">
        <TextBox
          label="id"
          value={prompt?.id}
          placeholder={t("promptIdHint")}
          isPaused={isPaused}
          onChange={(text) => edits.set(["id"], text === "" ? undefined : text)}
        />
      </LabelledRow>
      {prompt ? (
        <>
          <LabelledRow name="version">
            <TextBox
              label="version"
              value={prompt.version}
              placeholder={t("promptVersionHint")}
              isPaused={isPaused}
              onChange={(text) => edits.set(["version"], text === "" ? undefined : text)}
            />
          </LabelledRow>
          <span className="font-mono text-xs text-muted">variables</span>
          <Variables value={prompt.variables} edits={edits.at(["variables"])} isPaused={isPaused} />
          <HiddenKeys value={prompt} shown={["id", "version", "variables"]} />
        </>
      ) : null}
    </fieldset>
  );
}

type VariablesProps = { value: unknown; edits: PartEdits; isPaused: boolean };

/** A text for each variable; an image or a file is JSON. */
function Variables({ value, edits, isPaused }: VariablesProps) {
  const t = useTranslations("requestParts");
  const explain = (refused: string) => (refused === "" ? t("keyEmpty") : t("keyTaken", { key: refused }));
  return (
    <EntryRows
      entries={isJsonObject(value) ? value : {}}
      edits={edits}
      isPaused={isPaused}
      newKey="variable"
      words={{
        key: t("variable"),
        add: t("addVariable"),
        remove: (key) => t("removeEntry", { key }),
        explain,
      }}
      renderValue={(key, variable, addOnEnter) =>
        isJsonObject(variable) ? (
          <JsonBox
            label={t("valueOf", { key })}
            written={edits.read([key])}
            isPaused={isPaused}
            onWrite={(json) => edits.setRaw([key], json)}
          />
        ) : (
          <TextBox
            label={t("valueOf", { key })}
            value={variable}
            isMultiline
            isPaused={isPaused}
            onChange={(text) => edits.set([key], text)}
            onKeyDown={addOnEnter}
          />
        )
      }
    />
  );
}
