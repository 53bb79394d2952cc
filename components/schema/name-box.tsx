import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { namePlace, useSchemaForm } from "@/components/schema/schema-form";
import { classNames } from "@/components/ui/class-names";
import type { JsonPath } from "@/lib/protocol/json-text";
import { moveProperty, renameProperty } from "@/lib/protocol/request/schema-edit";

type NameBoxProps = {
  /** The object that the property is of. */
  at: JsonPath;
  name: string;
  index: number;
  names: readonly string[];
  onAddBehind: () => void;
};

/** A property's name: typing renames it, Enter adds the next one, Alt with an arrow moves it. */
export function NameBox({ at, name, index, names, onAddBehind }: NameBoxProps) {
  const t = useTranslations("schemas");
  const { edits, focus, isPaused } = useSchemaForm();
  const box = useRef<HTMLInputElement>(null);
  // What cannot be a name, or is another property's already, is kept here and is not in the request.
  const [refused, setRefused] = useState<string | null>(null);

  // The browser's focus is outside of React: it comes here when an edit has made or moved this row.
  useLayoutEffect(() => {
    if (!focus.take(namePlace(at, index))) return;
    box.current?.focus();
    box.current?.select();
  });

  const rename = (next: string) => {
    if (next === "" || (next !== name && names.includes(next))) return setRefused(next);
    setRefused(null);
    edits.change(
      (text, base) => renameProperty(text, [...base, ...at], name, next),
      `name ${at.join(".")} ${index}`,
    );
  };

  const move = (target: number) => {
    const other = names[target];
    if (other === undefined) return;
    focus.ask(namePlace(at, target));
    edits.change((text, base) => moveProperty(text, [...base, ...at], name, other), null);
  };

  const pressKey = (event: KeyboardEvent) => {
    const { key, altKey } = event;
    if (isPaused || !(key === "Enter" || (altKey && (key === "ArrowUp" || key === "ArrowDown")))) return;
    // Ctrl+Enter runs the request.
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (key === "Enter") onAddBehind();
    else move(key === "ArrowUp" ? index - 1 : index + 1);
  };

  return (
    <div className="min-w-0 flex-1">
      <input
        ref={box}
        type="text"
        aria-label={t("name")}
        aria-invalid={refused !== null}
        aria-description={t("nameKeys")}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        readOnly={isPaused}
        value={refused ?? name}
        onChange={({ target }) => rename(target.value)}
        onBlur={() => setRefused(null)}
        onKeyDown={pressKey}
        className={classNames(boxStyle, "h-7 w-full px-2 font-mono text-xs max-md:h-10")}
      />
      {refused === null ? null : (
        <p className="mt-0.5 text-xs text-error">
          {refused === "" ? t("nameEmpty") : t("nameTaken", { name: refused })}
        </p>
      )}
    </div>
  );
}
