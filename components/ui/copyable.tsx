import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

const confirmationMs = 1600;

type CopyOutcome = "none" | "copied" | "refused";

/** Copies, and knows for a moment whether that worked: a browser may refuse its clipboard. */
export function useCopy(text: string | (() => string)): { outcome: CopyOutcome; copy: () => Promise<void> } {
  const [outcome, setOutcome] = useState<CopyOutcome>("none");

  // The clock is the browser's.
  useEffect(() => {
    if (outcome === "none") return;
    const timer = setTimeout(() => setOutcome("none"), confirmationMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === "function" ? text() : text);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  return { outcome, copy };
}

type CopyableProps = {
  /** What goes to the clipboard. A function where making the text costs something. */
  text: string | (() => string);
  /** The button's words before and after; "Copy" when absent. */
  children?: ReactNode;
  variant?: "plain" | "accent" | "ghost";
  size?: "md" | "sm";
};

/** A button that copies, and says for a moment whether that worked. */
export function Copyable({ text, children, variant = "ghost", size = "sm" }: CopyableProps) {
  const t = useTranslations("shell");
  const { outcome, copy } = useCopy(text);
  return (
    <Button variant={variant} size={size} onClick={copy}>
      {outcome === "none" ? (children ?? t("copy")) : t(outcome === "copied" ? "copied" : "copyRefused")}
    </Button>
  );
}
