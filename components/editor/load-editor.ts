import type { EditorSession } from "@/components/editor/monaco-session";
import type { DraftStore } from "@/lib/client/draft/draft-store";

const sessions = new WeakMap<DraftStore, Promise<EditorSession>>();

/** Loads Monaco at the first call (about 1 MB) and keeps one session per draft. A failed load may be tried again. */
export function loadEditor(draft: DraftStore): Promise<EditorSession> {
  const known = sessions.get(draft);
  if (known) return known;
  const session = import("@/components/editor/monaco-session").then(({ createEditorSession }) =>
    createEditorSession(draft),
  );
  sessions.set(draft, session);
  session.catch((error: unknown) => {
    console.error("The editor could not be loaded.", error);
    sessions.delete(draft);
  });
  return session;
}
