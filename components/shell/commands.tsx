import { Command as Palette } from "cmdk";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { printKeys } from "@/components/shell/print-keys";
import { type Command, type CopyCommand, useCommands } from "@/components/shell/use-commands";
import type { View } from "@/components/shell/use-view";
import { Dialog } from "@/components/ui/dialog";
import { Keys } from "@/components/ui/keys";
import type { Theme } from "@/lib/client/preferences";

type CommandsProps = {
  onClose: () => void;
  onView: (view: View) => void;
  onTheme: (theme: Theme) => void;
};

/** The palette of all that the page can do now. */
export function Commands({ onClose, onView, onTheme }: CommandsProps) {
  const t = useTranslations("shell");
  const groups = useCommands({ onView, onTheme });

  return (
    <Dialog title={t("commands")} onClose={onClose} isBare className="mt-[12dvh]">
      <Palette label={t("commands")} loop className="flex min-h-0 flex-col">
        <Palette.Input
          placeholder={t("commandsPlaceholder")}
          className="h-12 shrink-0 border-b border-line bg-transparent px-4 text-base text-ink outline-none placeholder:text-faint"
        />
        <Palette.List label={t("commands")} className="max-h-[min(55dvh,440px)] overflow-y-auto p-2">
          <Palette.Empty className="px-2 py-6 text-center text-muted">{t("commandsNone")}</Palette.Empty>
          {groups.map(({ id, heading, commands }) => (
            <Palette.Group key={id} heading={heading} className="command-group">
              {commands.map((command) => (
                <CommandItem key={command.id} command={command} onClose={onClose} />
              ))}
            </Palette.Group>
          ))}
        </Palette.List>
      </Palette>
    </Dialog>
  );
}

function CommandItem({ command, onClose }: { command: Command | CopyCommand; onClose: () => void }) {
  const t = useTranslations("shell");
  const [answer, setAnswer] = useState<"copied" | "copyRefused" | null>(null);

  const select = () => {
    if ("copyText" in command) {
      navigator.clipboard.writeText(command.copyText()).then(
        () => setAnswer("copied"),
        () => setAnswer("copyRefused"),
      );
      return;
    }
    onClose();
    // After the dialog has given the focus back, since a command may want it elsewhere.
    setTimeout(command.run, 0);
  };

  return (
    <Palette.Item
      value={`${command.label} ${command.id}`}
      onSelect={select}
      className="flex h-8 cursor-pointer items-center gap-3 rounded-control px-2 text-body aria-selected:bg-selected aria-selected:text-ink"
    >
      <span className="truncate">{command.label}</span>
      <span className="ml-auto text-xs text-muted">
        {answer ? t(answer) : null}
        {"keys" in command && command.keys ? <Keys>{printKeys(command.keys)}</Keys> : null}
      </span>
    </Palette.Item>
  );
}
