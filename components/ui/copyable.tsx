import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

const confirmationMs = 1600;

type CopyableProps = {
  /** What goes to the clipboard. A function where making the text costs something. */
  text: string | (() => string);
  /** The button's words before and after; "Copy" when absent. */
  children?: ReactNode;
  variant?: "plain" | "accent" | "ghost";
  size?: "md" | "sm";
};

/** A button that copies, and says for a moment whether that worked (a browser may refuse its clipboard). */
export function Copyable({ text, children, variant = "ghost", size = "sm" }: CopyableProps) {
  const t = useTranslations("shell");
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");

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

  return (
    <Button variant={variant} size={size} onClick={copy}>
      {outcome === "none" ? (children ?? t("copy")) : t(outcome === "copied" ? "copied" : "copyRefused")}
    </Button>
  );
}
