import { useTranslations } from "use-intl";
import { groupNotes, type NoteGroup, noteGroups } from "@/components/import/note-groups";
import { classNames } from "@/components/ui/class-names";
import type { ImportNote } from "@/lib/code/import/import-result";

const tones: Record<NoteGroup, string> = {
  keys: "rounded-control bg-tool-soft px-3 py-2 text-tool",
  lost: "text-body",
  open: "text-body",
  changed: "text-body",
};

/** What of the pasted text is not in the new request, or stands in it otherwise. */
export function NoteList({ notes }: { notes: readonly ImportNote[] }) {
  const t = useTranslations("imports");
  const groups = groupNotes(notes);
  return noteGroups.map((group) => {
    const members = groups.get(group) ?? [];
    if (members.length === 0) return null;
    const hasDropped = members.some(({ code }) => code === "key_dropped");
    const heading = group === "keys" && !hasDropped ? "keysLeft" : group;
    return (
      <section key={group} className={classNames("text-xs", tones[group])}>
        <h3 className="font-semibold">{t(`groups.${heading}`)}</h3>
        <ul className="mt-1 list-outside list-disc space-y-0.5 pl-4 wrap-anywhere">
          {members.map((note) => (
            <NoteItem key={JSON.stringify(note)} note={note} />
          ))}
        </ul>
      </section>
    );
  });
}

function NoteItem({ note }: { note: ImportNote }) {
  const t = useTranslations("imports");
  const { code, ...rest } = note;
  const values: Record<string, string> = { ...rest };
  if (code === "expression") values.placeholder = `{{${note.name}}}`;
  if (values.path === "") values.path = t("body");
  // A code and its values come together, which the type of a call by a code not known here cannot say.
  return <li>{t(`notes.${code}`, values as Parameters<typeof t>[1])}</li>;
}
