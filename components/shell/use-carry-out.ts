import { useState } from "react";
import type { PageCommand } from "@/components/shell/use-commands";

/** What became of the copy command `id`. */
export type CopyAnswer = { id: string; kind: "copied" | "copyRefused" };

/** Carries out a command: one that copies leaves the palette open and says what came of it, others close it. */
export function useCarryOut(onClose: () => void) {
  const [answer, setAnswer] = useState<CopyAnswer | null>(null);

  const copy = async (id: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setAnswer({ id, kind: "copied" });
    } catch {
      setAnswer({ id, kind: "copyRefused" });
    }
  };
  const carryOut = (command: PageCommand | undefined) => {
    if (!command) return;
    if ("copyText" in command) {
      void copy(command.id, command.copyText());
      return;
    }
    onClose();
    // After the dialog has given the focus back, since a command may want it elsewhere.
    setTimeout(command.run, 0);
  };

  return { answer, carryOut };
}
