export const locales = ["en", "tr"] as const;

export type Locale = (typeof locales)[number];

/** A year-long cookie, set when the visitor picks a language. */
export const localeCookie = "locale";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/**
 * The visitor's own choice, else the best of `Accept-Language` by its q-values (RFC 9110, 12.5.4), else English.
 * Regions do not matter: `tr-CY` is Turkish.
 */
export function pickLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const ranked = (acceptLanguage ?? "")
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((first, second) => second.quality - first.quality);
  return ranked.map(({ language }) => language).find(isLocale) ?? "en";
}
