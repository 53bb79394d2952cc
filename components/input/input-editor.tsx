import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { PartProps } from "@/components/form/part-props";
import { AttachmentNotes } from "@/components/input/attachment-notes";
import { InputActionsProvider, SuggestionsProvider } from "@/components/input/input-context";
import { ItemAdders } from "@/components/input/item-adders";
import { ItemList } from "@/components/input/item-list";
import { shareValue } from "@/components/input/share-value";
import { SwitchForm } from "@/components/input/switch-form";
import { TextAdders } from "@/components/input/text-adders";
import { useAttachments } from "@/components/input/use-attachments";
import { useDroppedFiles } from "@/components/input/use-dropped-files";
import { useFocusRequest } from "@/components/input/use-focus-request";
import { useInputEdits } from "@/components/input/use-input-edits";
import { classNames } from "@/components/ui/class-names";
import { useRun } from "@/lib/client/playground";
import type { Run } from "@/lib/client/run/run-store";
import type { JsonObject } from "@/lib/protocol/json";
import { createFilePart } from "@/lib/protocol/request/input-attachments";
import { type InputSuggestions, suggestIds } from "@/lib/protocol/request/input-calls";
import { planPart } from "@/lib/protocol/request/input-content";

/**
 * `input`, below or in place of its plain text box: as a list a card for each item, as a text only what can be
 * added to it. Files dropped or pasted anywhere in the field become parts of a message.
 */
export function InputEditor(props: PartProps) {
  const t = useTranslations("inputItems");
  const { value, isPaused } = props;
  const root = useRef<HTMLFieldSetElement>(null);
  const requestFocus = useFocusRequest(root);
  const { actions, announcement, move, latestValue } = useInputEdits(props, requestFocus);
  const lastOutput = useLastOutput();
  const suggestions = useSharedSuggestions(value, lastOutput);
  const attachments = useAttachments();
  const { attach } = attachments;

  const takeFiles = useCallback(
    (files: readonly File[], target: EventTarget | null) => {
      // Kept from the browser all the same, which would leave the page for the file.
      if (isPaused) return;
      attach(files, ({ name, judged, dataUrl }) => {
        const part = createFilePart(judged.part, name, dataUrl);
        actions.carryOut(planPart(latestValue.current, part, findItemIndex(target)));
      });
    },
    [attach, actions, latestValue, isPaused],
  );
  const isOver = useDroppedFiles(root, takeFiles);

  const isList = Array.isArray(value);
  return (
    <InputActionsProvider value={actions}>
      <SuggestionsProvider value={suggestions}>
        <fieldset
          ref={root}
          id={props.id}
          aria-labelledby={props.labelId}
          aria-describedby={props.describedBy}
          className={classNames(
            "min-w-0 rounded-card",
            isOver && "outline-2 outline-offset-4 outline-accent outline-dashed",
          )}
        >
          {isList ? <ItemList values={value} problems={props.problems} onMove={move} /> : null}
          <div
            className={classNames(
              "flex items-center",
              // Below a text it is one line, whose place is kept free before this part has come.
              isList ? "mt-2 flex-wrap gap-2" : "h-8 gap-1.5 max-md:h-10",
            )}
          >
            {isList ? <ItemAdders lastOutput={lastOutput} /> : <TextAdders value={value} />}
            <SwitchForm value={value} />
          </div>
          {isOver ? <p className="mt-1 text-xs text-accent">{t("dropHere")}</p> : null}
          <AttachmentNotes attachments={attachments} />
          <div aria-live="polite" className="sr-only">
            {announcement}
          </div>
        </fieldset>
      </SuggestionsProvider>
    </InputActionsProvider>
  );
}

/** The item in whose card something has happened; null outside of all cards. */
function findItemIndex(target: EventTarget | null): number | null {
  const place = target instanceof Element ? target.closest<HTMLElement>("[data-place]")?.dataset.place : null;
  return place ? Number.parseInt(place, 10) : null;
}

const noOutput: readonly JsonObject[] = [];
const readEndedResponse = ({ phase, response }: Run) => (phase === "ended" ? response : null);

/** The items of the last response as they were sent, those that were cut short left out. */
function useLastOutput(): readonly JsonObject[] {
  const response = useRun(readEndedResponse);
  return useMemo(() => {
    const items = response?.items.flatMap(({ raw, isDone }) => (raw && isDone ? [raw] : [])) ?? [];
    return items.length > 0 ? items : noOutput;
  }, [response]);
}

/** The same object as long as nothing in it changes, so that no card is redrawn for what is typed in another. */
function useSharedSuggestions(value: unknown, lastOutput: readonly JsonObject[]): InputSuggestions {
  const [shared, setShared] = useState(() => suggestIds(value, lastOutput));
  const next = shareValue(shared, suggestIds(value, lastOutput));
  if (next !== shared) setShared(next);
  return next;
}
