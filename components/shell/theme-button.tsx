import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { type Theme, themes } from "@/lib/client/visit/preferences";

const pictures = { system: Monitor, light: Sun, dark: Moon } as const;

/** Cycles through system, light and dark. */
export function ThemeButton({ theme, onTheme }: { theme: Theme; onTheme: (theme: Theme) => void }) {
  const t = useTranslations("shell");
  const Picture = pictures[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  return (
    <IconButton
      label={t("theme")}
      hint={t("themeNow", { theme: t(`themes.${theme}`) })}
      onClick={() => onTheme(next)}
    >
      <Picture aria-hidden="true" size={15} strokeWidth={1.75} />
    </IconButton>
  );
}
