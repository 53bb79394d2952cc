import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { KeyBox } from "@/components/schema/key-box";
import { namePlace, useSchemaForm } from "@/components/schema/schema-form";
import type { JsonPath } from "@/lib/protocol/json/json-text";
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

  const rename = (next: string) =>
    edits.change(
      (text, base) => renameProperty(text, [...base, ...at], name, next),
      `name ${at.join(".")} ${index}`,
    );

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
    <KeyBox
      label={t("name")}
      description={t("nameKeys")}
      name={name}
      taken={names}
      isPaused={isPaused}
      takeFocus={() => focus.take(namePlace(at, index))}
      onRename={rename}
      onKeyDown={pressKey}
      explain={(refused) => (refused === "" ? t("nameEmpty") : t("nameTaken", { name: refused }))}
    />
  );
}
