import type { ImportNote, NoteCode } from "@/lib/code/import/import-result";

/** Under which heading a note stands. */
export type NoteGroup = "keys" | "lost" | "open" | "changed";

/** In the order of the page. */
export const noteGroups: readonly NoteGroup[] = ["keys", "lost", "open", "changed"];

const groupByCode: Record<NoteCode, NoteGroup> = {
  key_dropped: "keys",
  key_by_reference: "changed",
  key_in_body: "keys",
  headers_dropped: "lost",
  query_dropped: "lost",
  options_dropped: "lost",
  method_changed: "lost",
  other_path: "lost",
  file_not_read: "lost",
  form_not_read: "lost",
  expression: "open",
  spread_dropped: "lost",
  converted_chat: "changed",
  parameter_dropped: "lost",
  parameter_unknown: "changed",
  message_field_dropped: "lost",
  call_id_made: "changed",
  strict_added: "changed",
  nothing_known: "changed",
  repaired_comments: "changed",
  repaired_commas: "changed",
  repaired_quotes: "changed",
  repaired_line_breaks: "changed",
  repaired_encoding: "changed",
};

/** The notes under each heading, in the order in which they were found. */
export function groupNotes(notes: readonly ImportNote[]): Map<NoteGroup, ImportNote[]> {
  const groups = new Map<NoteGroup, ImportNote[]>(noteGroups.map((group) => [group, []]));
  for (const note of notes) groups.get(groupByCode[note.code])?.push(note);
  return groups;
}
