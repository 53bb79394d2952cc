import { ChevronRight, X } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { PartEdits } from "@/lib/client/draft/part-edits";

/** The values that the API knows, and the key of their text. */
const includable = [
  ["reasoning.encrypted_content", "encryptedContent"],
  ["message.output_text.logprobs", "logprobs"],
  ["message.input_image.image_url", "inputImage"],
  ["file_search_call.results", "fileResults"],
  ["web_search_call.results", "webResults"],
  ["web_search_call.action.sources", "webSources"],
  ["code_interpreter_call.outputs", "codeOutputs"],
  ["computer_call_output.output.image_url", "computerImage"],
] as const;

/** `include`: what may come with the response beside the usual, each with what it does; other values stay. */
export function IncludeEditor({ id, labelId, describedBy, value, isPaused, edits }: PartProps) {
  const t = useTranslations("requestParts");
  const [isOpen, setOpen] = useState(false);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const isKnown = (each: unknown) => includable.some(([name]) => name === each);
  const shown = isOpen ? includable : includable.filter(([name]) => list.includes(name));
  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={describedBy} className="min-w-0">
      {shown.map(([name, text]) => (
        <IncludeRow
          key={name}
          name={name}
          help={t(`includes.${text}`)}
          isChecked={list.includes(name)}
          isPaused={isPaused}
          onChange={(isChecked) => toggle(edits, list, name, isChecked)}
        />
      ))}
      {list.map((each, index) =>
        isKnown(each) ? null : (
          <OtherValue
            key={valueKey(index)}
            text={typeof each === "string" ? each : JSON.stringify(each)}
            isPaused={isPaused}
            onRemove={() => removeAt(edits, list, index)}
          />
        ),
      )}
      <div className="flex h-8 items-center max-md:h-10">
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight aria-hidden="true" size={13} className={classNames(isOpen && "rotate-90")} />
          {t(isOpen ? "includeFewer" : "includeAll", { count: includable.length })}
        </Button>
      </div>
    </fieldset>
  );
}

const valueKey = (index: number) => `value ${index}`;

function toggle(edits: PartEdits, list: readonly unknown[], name: string, isChecked: boolean): void {
  if (isChecked) edits.insert([], list.length, name);
  else removeAt(edits, list, list.indexOf(name));
}

/** An empty list means nothing: with its last value the parameter goes. */
function removeAt(edits: PartEdits, list: readonly unknown[], index: number): void {
  edits.set(list.length === 1 ? [] : [index], undefined);
}

type IncludeRowProps = {
  name: string;
  help: string;
  isChecked: boolean;
  isPaused: boolean;
  onChange: (isChecked: boolean) => void;
};

function IncludeRow({ name, help, isChecked, isPaused, onChange }: IncludeRowProps) {
  const helpId = useId();
  return (
    <div className="flex items-start gap-2 py-1">
      <input
        id={`${helpId}-box`}
        type="checkbox"
        aria-describedby={helpId}
        className="mt-0.5 size-3.5 shrink-0 accent-accent"
        checked={isChecked}
        disabled={isPaused}
        onChange={({ target }) => onChange(target.checked)}
      />
      <div className="min-w-0 flex-1">
        <label
          htmlFor={`${helpId}-box`}
          className="block cursor-pointer font-mono text-xs wrap-anywhere text-ink"
        >
          {name}
        </label>
        <p id={helpId} className="text-[11px] leading-4 text-muted">
          {help}
        </p>
      </div>
    </div>
  );
}

type OtherValueProps = { text: string; isPaused: boolean; onRemove: () => void };

function OtherValue({ text, isPaused, onRemove }: OtherValueProps) {
  const t = useTranslations("requestParts");
  return (
    <div className="flex items-center gap-2 py-0.5">
      <span className="min-w-0 flex-1 font-mono text-xs wrap-anywhere text-ink">{text}</span>
      <span className="text-[11px] text-faint">{t("includeUnknown")}</span>
      <IconButton
        size="sm"
        variant="ghost"
        className="w-6"
        label={t("removeEntry", { key: text })}
        disabled={isPaused}
        onClick={onRemove}
      >
        <X aria-hidden="true" size={14} />
      </IconButton>
    </div>
  );
}
