import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { printKeys } from "@/components/shell/print-keys";
import type { CopyAnswer } from "@/components/shell/use-carry-out";
import type { PageCommand } from "@/components/shell/use-commands";
import { Keys } from "@/components/ui/keys";

type CommandOptionProps = {
  id: string;
  command: PageCommand;
  answer: CopyAnswer["kind"] | null;
  isActive: boolean;
  onPick: (command: PageCommand) => void;
};

/** One row of the palette. The text field above has the focus and the keys. */
export function CommandOption({ id, command, answer, isActive, onPick }: CommandOptionProps) {
  const t = useTranslations("shell");
  const row = useRef<HTMLDivElement>(null);

  // Scrolling is the browser's: the marked command has to be in sight.
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);

  return (
    <div
      id={id}
      ref={row}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(command)}
      // The text field keeps the focus, but assistive technology may put it here.
      onKeyDown={(event) => {
        if (event.key === "Enter") onPick(command);
      }}
      className="flex h-8 cursor-pointer items-center gap-3 rounded-control px-2 text-body hover:bg-raised aria-selected:bg-selected aria-selected:text-ink"
    >
      <span className="truncate">{command.label}</span>
      <span className="ml-auto text-xs text-muted">
        {answer ? t(answer) : null}
        {"keys" in command && command.keys ? <Keys>{printKeys(command.keys, t("space"))}</Keys> : null}
      </span>
    </div>
  );
}
