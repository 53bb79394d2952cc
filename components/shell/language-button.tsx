import { useTranslations } from "use-intl";
import { useLanguage } from "@/components/shell/use-language";
import { IconButton } from "@/components/ui/icon-button";

/** Switches between English and Turkish; shows the language that is on. */
export function LanguageButton() {
  const t = useTranslations("shell");
  const { locale, switchLanguage } = useLanguage();
  return (
    <IconButton label={t("language")} hint={t("languageNow")} onClick={switchLanguage}>
      <span className="font-mono text-xs uppercase" lang="en">
        {locale}
      </span>
    </IconButton>
  );
}
