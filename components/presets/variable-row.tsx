import { useId, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { lastResponseVariable } from "@/lib/client/draft/fill-draft";
import { useVariableValues } from "@/lib/client/draft/use-filled-text";
import { openVariableValues } from "@/lib/client/draft/variable-values";

type VariableRowProps = {
  name: string;
  /** How often it stands in the request. */
  count: number;
};

/** One variable: its name, a box for its value, and what is sent for it. */
export function VariableRow({ name, count }: VariableRowProps) {
  const t = useTranslations("presets.variables");
  const boxId = useId();
  const noteId = useId();
  const values = openVariableValues();
  const typed =
    useSyncExternalStore(values.subscribe, values.getSnapshot, values.getSnapshot).get(name) ?? "";
  const filled = useVariableValues().get(name);
  const isOurs = name === lastResponseVariable;
  const missing = t(isOurs ? "noResponse" : "noValue");
  return (
    <li className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-start gap-x-3">
      <label htmlFor={boxId} className="py-1.5 font-mono text-xs leading-5 break-all text-ink max-md:py-2.5">
        {name}
      </label>
      <div>
        <textarea
          id={boxId}
          aria-label={t("value", { name })}
          aria-describedby={noteId}
          rows={1}
          value={typed}
          placeholder={isOurs && filled ? shortenId(filled) : undefined}
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => values.set(name, event.target.value)}
          className={`${boxStyle} field-sizing-content block max-h-28 w-full resize-none py-1.5 font-mono text-xs leading-5 max-md:py-2.5`}
        />
        <p id={noteId} className="mt-0.5 text-2xs text-muted">
          {t("uses", { count })}
          {filled === undefined ? <span className="text-tool"> · {missing}</span> : null}
          {filled !== undefined && typed === "" ? <span> · {t("newestResponse")}</span> : null}
        </p>
      </div>
    </li>
  );
}

/** Ids are long, and a placeholder should not make the box grow. */
function shortenId(id: string): string {
  return id.length > 20 ? `${id.slice(0, 18)}…` : id;
}
