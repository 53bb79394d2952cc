import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { fontVariables } from "@/app/fonts";
import "@/app/globals.css";
import { visitorLocale, visitorTheme } from "@/app/visitor";
import { TextsProvider } from "@/components/shell/texts-provider";
import { themeColor } from "@/lib/client/visit/preferences";
import { loadMessages } from "@/lib/i18n/load-messages";

export async function generateMetadata(): Promise<Metadata> {
  const [locale, head] = await Promise.all([visitorLocale(), headers()]);
  const { title, description } = loadMessages(locale).shell;
  return {
    // The entry lets only our own hosts through, so the name may be believed; pictures need a whole address.
    metadataBase: new URL(`http://${head.get("host") ?? "127.0.0.1"}`),
    title,
    description,
    applicationName: title,
    referrer: "no-referrer",
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    openGraph: {
      type: "website",
      title,
      description,
      images: [{ url: "/social.png", width: 1200, height: 630 }],
    },
    twitter: { card: "summary_large_image" },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await visitorTheme();
  return {
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: themeColor(theme, "light") },
      { media: "(prefers-color-scheme: dark)", color: themeColor(theme, "dark") },
    ],
  };
}

/** Language and theme are known before the first byte goes out: nothing flashes, and no inline script is needed. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([visitorLocale(), visitorTheme()]);
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme} className={fontVariables}>
      <body>
        <TextsProvider locale={locale} messages={loadMessages(locale)}>
          {children}
        </TextsProvider>
      </body>
    </html>
  );
}
