import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { isNumberText } from "@/components/form/field-actions";
import { useSchemaForm } from "@/components/schema/schema-form";
import { classNames } from "@/components/ui/class-names";
import { type JsonPath, parseJson } from "@/lib/protocol/json/json-text";
import { setKeyword } from "@/lib/protocol/request/schema-edit";
import type { SchemaType } from "@/lib/protocol/request/schema-node";

type EnumValuesProps = { at: JsonPath; type: SchemaType; values: unknown };

/** The only values that a schema takes: Enter adds what was typed, the cross takes one out. */
export function EnumValues({ at, type, values }: EnumValuesProps) {
  const t = useTranslations("schemas");
  const { edits, isPaused } = useSchemaForm();
  const [typed, setTyped] = useState("");
  const list: readonly unknown[] = Array.isArray(values) ? values : [];

  const set = (next: readonly unknown[]) =>
    edits.change(
      (text, base) => setKeyword(text, [...base, ...at], "enum", next.length === 0 ? undefined : next),
      null,
    );
  const remove = (index: number) => {
    if (list.length === 1) return set([]);
    edits.set([...at, "enum", index], undefined);
  };
  const add = () => {
    const value = readValue(typed, type);
    if (value === undefined) return;
    setTyped("");
    if (list.some((each) => JSON.stringify(each) === JSON.stringify(value))) return;
    if (list.length === 0) set([value]);
    else edits.insert([...at, "enum"], list.length, value);
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && typed === "" && list.length > 0 && !isPaused) {
      remove(list.length - 1);
    }
  };

  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1">
      <span className="font-mono text-[11px] text-muted">enum</span>
      {list.map((value, index) => (
        <ValueChip
          key={JSON.stringify(value)}
          text={typeof value === "string" ? value : JSON.stringify(value)}
          isPaused={isPaused}
          onRemove={() => remove(index)}
        />
      ))}
      <input
        type="text"
        aria-label={t("addValue")}
        placeholder={t("addValue")}
        aria-invalid={typed !== "" && readValue(typed, type) === undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        readOnly={isPaused}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={pressKey}
        onBlur={add}
        className={classNames(boxStyle, "h-6 w-28 flex-1 px-2 font-mono text-xs max-md:h-10")}
      />
    </div>
  );
}

/** A text for a string's schema, a number for a number's; undefined for what is neither. */
function readValue(typed: string, type: SchemaType): unknown {
  if (typed === "") return undefined;
  if (type === "string") return typed;
  if (type === "any") return parseJson(typed) ?? typed;
  const isFit = isNumberText(typed) && (type === "number" || Number.isInteger(Number(typed)));
  return isFit ? Number(typed) : undefined;
}

type ValueChipProps = { text: string; isPaused: boolean; onRemove: () => void };

function ValueChip({ text, isPaused, onRemove }: ValueChipProps) {
  const t = useTranslations("schemas");
  return (
    <span className="inline-flex max-w-full min-w-0 items-center rounded-full bg-lifecycle-soft pl-2 font-mono text-[11px] leading-[18px] text-ink">
      <span className="truncate">{text}</span>
      <button
        type="button"
        disabled={isPaused}
        onClick={onRemove}
        className="relative grid size-5 shrink-0 place-items-center text-faint hover:text-ink max-md:after:absolute max-md:after:-inset-2.5"
      >
        <span className="sr-only">{t("removeValue", { value: text })}</span>
        <X aria-hidden="true" size={11} />
      </button>
    </span>
  );
}
