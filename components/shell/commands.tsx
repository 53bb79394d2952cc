import { Fragment, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { CommandOption } from "@/components/shell/command-option";
import { findCommands } from "@/components/shell/find-commands";
import { type CopyAnswer, useCarryOut } from "@/components/shell/use-carry-out";
import { type CommandGroup, type PageCommand, useCommands } from "@/components/shell/use-commands";
import type { View } from "@/components/shell/use-view";
import { Dialog } from "@/components/ui/dialog";
import { useListKeys } from "@/components/ui/use-list-keys";
import type { Theme } from "@/lib/client/visit/preferences";

// Part of the first load and without a library: while a chunk is on its way, what is typed after Ctrl+K would land
// in whatever field has the focus.

type CommandsProps = {
  onClose: () => void;
  onView: (view: View) => void;
  onTheme: (theme: Theme) => void;
};

/** The palette of all that the page can do now. */
export function Commands({ onClose, onView, onTheme }: CommandsProps) {
  const t = useTranslations("shell");
  const listId = useId();
  const [typed, setTyped] = useState("");
  const { answer, carryOut } = useCarryOut(onClose);
  const groups = findCommands(useCommands({ onView, onTheme }), typed);
  const commands = groups.flatMap((group) => group.commands);
  const keys = useListKeys(commands.length, (index) => carryOut(commands[index]), 0);
  const activeId = commands[keys.activeIndex]?.id;

  const type = (text: string) => {
    setTyped(text);
    keys.mark(0);
  };

  return (
    <Dialog title={t("commands")} onClose={onClose} isBare className="mt-[12dvh]">
      <input
        role="combobox"
        aria-label={t("commands")}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={activeId ? `${listId}-${activeId}` : undefined}
        placeholder={t("commandsPlaceholder")}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={keys.press}
        className="h-12 w-full shrink-0 border-b border-line bg-transparent px-4 text-base text-ink outline-none placeholder:text-faint"
      />
      <CommandList
        id={listId}
        groups={groups}
        activeId={activeId}
        answer={answer}
        onPick={carryOut}
        label={t("commands")}
      />
      {commands.length === 0 ? <p className="px-4 py-6 text-muted">{t("commandsNone")}</p> : null}
    </Dialog>
  );
}

type CommandListProps = {
  id: string;
  label: string;
  groups: readonly CommandGroup[];
  activeId: string | undefined;
  answer: CopyAnswer | null;
  onPick: (command: PageCommand) => void;
};

function CommandList({ id, label, groups, activeId, answer, onPick }: CommandListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="max-h-[min(55dvh,440px)] overflow-y-auto p-2 empty:hidden"
    >
      {groups.map((group) => (
        <Fragment key={group.id}>
          <div
            aria-hidden="true"
            className="px-2 pt-2 pb-1 text-2xs font-semibold tracking-[0.04em] text-faint uppercase"
          >
            {group.heading}
          </div>
          {group.commands.map((command) => (
            <CommandOption
              key={command.id}
              id={`${id}-${command.id}`}
              command={command}
              answer={answer?.id === command.id ? answer.kind : null}
              isActive={command.id === activeId}
              onPick={onPick}
            />
          ))}
        </Fragment>
      ))}
    </div>
  );
}
