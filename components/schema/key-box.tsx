import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { boxStyle } from "@/components/form/box-style";
import { classNames } from "@/components/ui/class-names";

type KeyBoxProps = {
  label: string;
  /** What its keys do. */
  description?: string;
  name: string;
  /** The names that the object has already. */
  taken: readonly string[];
  isPaused: boolean;
  /** Asked after each drawing: true where the focus is to come here. */
  takeFocus: () => boolean;
  onRename: (name: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** What is wrong with a name that was typed, be it taken or empty. */
  explain: (refused: string) => string;
  className?: string;
};

/** A member's name, written with every letter. What cannot be a name stays here, and is not in the request. */
export function KeyBox(props: KeyBoxProps) {
  const { label, description, name, taken, isPaused, takeFocus, onRename, onKeyDown, explain } = props;
  const box = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);

  // The browser's focus is outside of React: it comes here when an edit has made or moved this member.
  useLayoutEffect(() => {
    if (!takeFocus()) return;
    box.current?.focus();
    box.current?.select();
  });

  const rename = (next: string) => {
    const isRefused = next === "" || (next !== name && taken.includes(next));
    setRefused(isRefused ? next : null);
    if (!isRefused) onRename(next);
  };

  return (
    <div className={classNames("min-w-0", props.className ?? "flex-1")}>
      <input
        ref={box}
        type="text"
        aria-label={label}
        aria-invalid={refused !== null}
        aria-description={description}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        readOnly={isPaused}
        value={refused ?? name}
        onChange={({ target }) => rename(target.value)}
        onBlur={() => setRefused(null)}
        onKeyDown={onKeyDown}
        className={classNames(boxStyle, "h-7 w-full px-2 font-mono text-xs max-md:h-10")}
      />
      {refused === null ? null : <p className="mt-0.5 text-xs text-error">{explain(refused)}</p>}
    </div>
  );
}
