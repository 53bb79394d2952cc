import { useCallback, useState } from "react";
import { type Theme, themeColor, themeCookie, writePreference } from "@/lib/client/visit/preferences";

/** The theme, and a setter that shows it at once and remembers it, without asking the server. */
export function useTheme(initial: Theme): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(initial);
  const change = useCallback((next: Theme) => {
    setTheme(next);
    showTheme(next);
    writePreference(themeCookie, next === "system" ? null : next);
  }, []);
  return [theme, change];
}

function showTheme(theme: Theme): void {
  const { documentElement } = document;
  if (theme === "system") delete documentElement.dataset.theme;
  else documentElement.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    meta.content = themeColor(theme, meta.media.includes("dark") ? "dark" : "light");
  }
}
