import { useTranslations } from "use-intl";
import type { PlacedNote } from "@/components/response/wire-notes";
import { formatMilliseconds } from "@/lib/i18n/format";

/** What stood on the wire beside events, under a heading that says where; nothing where there is none. */
export function WireNoteList({ heading, notes }: { heading: string; notes: readonly PlacedNote[] }) {
  const t = useTranslations("output");
  if (notes.length === 0) return null;
  return (
    <section aria-label={heading} className="flex flex-col gap-1">
      <h3 className="text-xs font-semibold text-muted">{heading}</h3>
      <ul className="flex flex-col gap-1">
        {notes.map(({ place, at, note, frame }) => (
          <li key={place} className="flex items-baseline gap-2 text-xs">
            <span className="shrink-0 font-mono text-faint tabular-nums">+{formatMilliseconds(at)}</span>
            <span className="shrink-0 text-muted">{t(`wireNotes.${note}`)}</span>
            <code className="truncate">{frame.trim().slice(0, 200)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
