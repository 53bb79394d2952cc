import "server-only";
import { cookies, headers } from "next/headers";
import {
  type PaneWidths,
  paneWidthsCookie,
  readPaneWidths,
  readTheme,
  type Theme,
  themeCookie,
} from "@/lib/client/visit/preferences";
import { type Locale, localeCookie, pickLocale } from "@/lib/i18n/locale";

/** The language of the visitor who asks: the cookie's, else the browser's. */
export async function visitorLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return pickLocale(jar.get(localeCookie)?.value, head.get("accept-language"));
}

export async function visitorTheme(): Promise<Theme> {
  return readTheme((await cookies()).get(themeCookie)?.value);
}

export async function visitorPaneWidths(): Promise<PaneWidths> {
  return readPaneWidths((await cookies()).get(paneWidthsCookie)?.value);
}
