import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import type { ControlProps } from "@/components/form/control-props";
import { classNames } from "@/components/ui/class-names";

type SuggestControlProps = ControlProps & { suggestions: readonly string[]; placeholder: string | undefined };

/** A box for any text that offers the known ones. */
export function SuggestControl(props: SuggestControlProps) {
  const { id, describedBy, state, isPaused, actions, suggestions, placeholder } = props;
  const t = useTranslations("toolCards");
  return (
    <>
      <input
        id={id}
        type="text"
        list={`${id}-list`}
        aria-describedby={describedBy}
        aria-invalid={state.problems.length > 0}
        autoComplete="off"
        spellCheck={false}
        readOnly={isPaused}
        value={typeof state.value === "string" ? state.value : ""}
        placeholder={placeholder ?? t("textPlaceholder")}
        onChange={({ target }) => actions.set(target.value)}
        className={classNames(boxStyle, "h-8 w-full font-mono text-xs max-md:h-10")}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}
