import { useRouter } from "next/navigation";
import { useLocale } from "use-intl";
import { writePreference } from "@/lib/client/visit/preferences";
import { type Locale, localeCookie, locales } from "@/lib/i18n/locale";

/** The page's language, and the way to the other one: the server sends the texts, the page keeps its state. */
export function useLanguage(): { locale: Locale; switchLanguage: () => void } {
  const locale = useLocale();
  const router = useRouter();
  const switchLanguage = () => {
    const other = locales.find((candidate) => candidate !== locale) ?? locale;
    writePreference(localeCookie, other);
    router.refresh();
  };
  return { locale, switchLanguage };
}
