import { ImportDialog } from "@/components/import/import-dialog";
import { ImportNotice } from "@/components/import/import-notice";
import { type ImportWish, importWish } from "@/components/import/import-wish";
import { usePlayground } from "@/lib/client/playground";

export type ImportPartProps = { wish: ImportWish };

const dismiss = () => importWish.set(null);

/** The dialog, or the bar that offers it or says what came of it. */
export function ImportPart({ wish }: ImportPartProps) {
  const { draft } = usePlayground();
  if (wish.kind === "open") {
    const replace = (text: string) => {
      draft.replace(text);
      importWish.set({ kind: "done", text: draft.getSnapshot().text });
    };
    return <ImportDialog initialText={wish.text} onReplace={replace} onClose={dismiss} />;
  }
  const takeBack = () => {
    draft.undo();
    dismiss();
  };
  const open = () => importWish.set({ kind: "open", text: wish.text });
  return <ImportNotice key={wish.text} wish={wish} onOpen={open} onUndo={takeBack} onDismiss={dismiss} />;
}
