import { Plus } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { PropertyRow } from "@/components/schema/property-row";
import { namePlace, useSchemaForm } from "@/components/schema/schema-form";
import { Button } from "@/components/ui/button";
import type { JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { addProperty } from "@/lib/protocol/request/schema-edit";
import { findFreeName, readProperties, readRequired } from "@/lib/protocol/request/schema-node";

type PropertyListProps = { at: JsonPath; schema: JsonObject };

/** A list of hundreds is drawn a page at a time: each row has a dozen controls. */
const pageSize = 50;

/** The properties of an object's schema, a row for each, and a button for one more. */
export function PropertyList({ at, schema }: PropertyListProps) {
  const t = useTranslations("schemas");
  const { edits, focus, isPaused } = useSchemaForm();
  const [shownCount, setShownCount] = useState(pageSize);
  const properties = readProperties(schema);
  const required = readRequired(schema);
  const names = Object.keys(properties);

  const add = (after: string | null) => {
    const name = findFreeName(properties);
    const isRequired = names.every((each) => required.includes(each));
    const index = after === null ? names.length : names.indexOf(after) + 1;
    focus.ask(namePlace(at, index));
    setShownCount((count) => Math.max(count, index + 1));
    edits.change(
      (text, base) =>
        addProperty(text, [...base, ...at], { name, schema: { type: "string" }, isRequired, after }),
      null,
    );
  };

  return (
    <div className="flex min-w-0 flex-col">
      {names.slice(0, shownCount).map((name, index) => (
        // By its number: the name changes with every letter that is typed into it.
        <PropertyRow
          key={namePlace(at, index)}
          {...{ at, name, index, names }}
          schema={properties[name]}
          isRequired={required.includes(name)}
          onAddBehind={() => add(name)}
        />
      ))}
      <div className="flex flex-wrap items-center gap-1 py-1">
        <AddButton place={namePlace(at, -1)} isDisabled={isPaused} onAdd={() => add(null)} />
        {names.length > shownCount ? (
          <Button size="sm" variant="ghost" onClick={() => setShownCount(shownCount + pageSize)}>
            {t("showMore", { count: names.length - shownCount })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type AddButtonProps = { place: string; isDisabled: boolean; onAdd: () => void };

function AddButton({ place, isDisabled, onAdd }: AddButtonProps) {
  const t = useTranslations("schemas");
  const { focus } = useSchemaForm();
  const button = useRef<HTMLButtonElement>(null);

  // The browser's focus is outside of React: it goes here once the last property has gone.
  useLayoutEffect(() => {
    if (focus.take(place)) button.current?.focus();
  });

  return (
    <Button ref={button} size="sm" variant="ghost" disabled={isDisabled} onClick={onAdd}>
      <Plus aria-hidden="true" size={14} />
      {t("addProperty")}
    </Button>
  );
}
