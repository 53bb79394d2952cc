import { useId, useState } from "react";
import { boxStyle } from "@/components/form/box-style";
import { isNumberText } from "@/components/form/field-actions";
import { classNames } from "@/components/ui/class-names";
import { previewBare } from "@/lib/protocol/json/json-preview";
import { parseJson } from "@/lib/protocol/json/json-text";
import type { SchemaBound } from "@/lib/protocol/request/schema-node";
import { strictFormats } from "@/lib/protocol/request/schema-strict-rules";

type BoundBoxProps = {
  bound: SchemaBound;
  value: unknown;
  isPaused: boolean;
  /** Given as JSON, so that a great number stays what was typed; undefined takes the keyword out. */
  onChange: (json: string | undefined) => void;
};

/** One keyword that limits a type. What is no number yet is kept here, and is not in the request. */
export function BoundBox({ bound, value, isPaused, onChange }: BoundBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const formats = useId();
  const isText = bound.takes === "text";

  const type = (next: string) => {
    setTyped(isText || next === "" ? null : next);
    if (next === "") onChange(undefined);
    else if (isText) onChange(JSON.stringify(next));
    else if (isNumberText(next)) onChange(parseJson(next) === undefined ? String(Number(next)) : next);
  };

  return (
    <label className="flex min-w-0 flex-col gap-0.5 text-[11px] leading-4 text-muted">
      <span className="truncate font-mono">{bound.keyword}</span>
      <input
        type="text"
        inputMode={isText ? "text" : bound.takes === "size" ? "numeric" : "decimal"}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={typed !== null && !isNumberText(typed)}
        readOnly={isPaused}
        value={typed ?? (value === undefined ? "" : previewBare(value))}
        onChange={({ target }) => type(target.value)}
        onBlur={() => setTyped(null)}
        list={bound.keyword === "format" ? formats : undefined}
        className={classNames(boxStyle, "h-7 w-full px-2 font-mono text-xs max-md:h-10")}
      />
      {bound.keyword === "format" ? (
        <datalist id={formats}>
          {[...strictFormats].map((format) => (
            <option key={format} value={format} />
          ))}
        </datalist>
      ) : null}
    </label>
  );
}
