/** True where `text` holds every word of `typed`, in any order and any case. Nothing typed matches all. */
export function matchesWords(text: string, typed: string, locale: string): boolean {
  // Locale-aware, since a Turkish I has no dot in lower case and an İ keeps it.
  const searched = text.toLocaleLowerCase(locale);
  return typed
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
