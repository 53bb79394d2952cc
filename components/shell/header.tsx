import { Command, Link2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { LanguageButton } from "@/components/shell/language-button";
import { Logo } from "@/components/shell/logo";
import { ModelPicker } from "@/components/shell/model-picker";
import { ProviderPicker } from "@/components/shell/provider-picker";
import { RunButton } from "@/components/shell/run-button";
import { ThemeButton } from "@/components/shell/theme-button";
import type { DialogName } from "@/components/shell/workspace";
import { Button } from "@/components/ui/button";
import { Keys } from "@/components/ui/keys";
import type { Theme } from "@/lib/client/visit/preferences";

type HeaderProps = {
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onDialog: (dialog: DialogName) => void;
};

/** Where the request goes, and what can be done with it. Two rows below 768 px, where Run is in the bottom bar. */
export function Header({ theme, onTheme, onDialog }: HeaderProps) {
  const t = useTranslations("shell");
  return (
    <header className="workspace-header">
      <h1 className="flex items-center max-[359px]:sr-only gap-2 text-sm font-semibold tracking-[-0.01em] text-ink xl:mr-3">
        <Logo />
        <span className="sr-only xl:not-sr-only xl:whitespace-nowrap">{t("title")}</span>
      </h1>
      <ProviderPicker />
      <ModelPicker />
      <span className="flex-1 max-md:hidden" />
      <Button onClick={() => onDialog("share")} className="max-md:ml-auto max-md:w-10 max-md:px-0">
        <Link2 aria-hidden="true" size={16} className="md:hidden" />
        <span className="max-md:sr-only">{t("share")}</span>
      </Button>
      <Button onClick={() => onDialog("commands")} className="max-md:w-10 max-md:px-0">
        <Command aria-hidden="true" size={15} className="md:hidden" />
        <span className="max-md:sr-only">{t("commands")}</span>
        <span className="hidden text-muted xl:inline-flex">
          <Keys>Ctrl K</Keys>
        </span>
      </Button>
      <ThemeButton theme={theme} onTheme={onTheme} />
      <LanguageButton />
      <RunButton />
    </header>
  );
}
