import type { Locale } from "@/lib/i18n/locale";

/** Second, millisecond and byte signs as each language writes them. */
const units = {
  en: { second: "s", millisecond: "ms", byte: "B", kilobyte: "KB", megabyte: "MB" },
  tr: { second: "sn", millisecond: "ms", byte: "B", kilobyte: "KB", megabyte: "MB" },
} as const;

const decimal = (locale: Locale, fractionDigits: number) =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
    useGrouping: false,
  });

// Intl formatters cost far more to make than to use, and the status bar asks for them every frame.
const formatters = {
  en: [decimal("en", 0), decimal("en", 1), decimal("en", 2)],
  tr: [decimal("tr", 0), decimal("tr", 1), decimal("tr", 2)],
} as const;

/** Whole seconds of a run with one decimal: `3.1 s`. `milliseconds` is a duration, not a time of day. */
export function formatSeconds(milliseconds: number, locale: Locale): string {
  return `${formatters[locale][1].format(milliseconds / 1000)} ${units[locale].second}`;
}

/** A figure: below one second in milliseconds (`84 ms`), above it in seconds (`1.31 s`). */
export function formatDuration(milliseconds: number, locale: Locale): string {
  if (milliseconds < 1000)
    return `${formatters[locale][0].format(milliseconds)} ${units[locale].millisecond}`;
  return `${formatters[locale][2].format(milliseconds / 1000)} ${units[locale].second}`;
}

/** As `formatDuration`, with a decimal below ten milliseconds: `0.3 ms`. */
export function formatShortDuration(milliseconds: number, locale: Locale): string {
  if (milliseconds === 0 || milliseconds >= 10) return formatDuration(milliseconds, locale);
  return `${formatters[locale][1].format(milliseconds)} ${units[locale].millisecond}`;
}

/** A number with one decimal: `62.4`; from a thousand on, where none can be read, without: `47457`. */
export function formatDecimal(value: number, locale: Locale): string {
  return formatters[locale][value < 1000 ? 1 : 0].format(value);
}

/** Milliseconds in a row, thousands set apart by a thin space in every language: `1 180`. */
export function formatMilliseconds(milliseconds: number): string {
  return Math.round(milliseconds)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, "\u2009");
}

/** Bytes in powers of 1,000: `48.2 KB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const unit = units[locale];
  if (bytes < 1000) return `${bytes} ${unit.byte}`;
  if (bytes < 1_000_000) return `${formatters[locale][1].format(bytes / 1000)} ${unit.kilobyte}`;
  return `${formatters[locale][1].format(bytes / 1_000_000)} ${unit.megabyte}`;
}
