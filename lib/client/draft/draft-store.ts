import { createDraftHistory, type DraftHistory } from "@/lib/client/draft/draft-history";
import { diffTexts } from "@/lib/client/draft/text-change";
import type { JsonObject } from "@/lib/protocol/json";
import type { JsonPath } from "@/lib/protocol/json/json-text";
import { applyTextEdits, editDraft, editDraftRaw, type TextEdit } from "@/lib/protocol/request/draft-edit";
import { type CheckDraft, type DraftResult, readDraft } from "@/lib/protocol/request/read-draft";

export type DraftSnapshot = {
  /** The request's body, exactly as it will be sent. */
  readonly text: string;
  readonly result: DraftResult;
  /** The last request that could be read, and its text: what the form shows while the text is broken. */
  readonly lastGood: JsonObject;
  readonly lastGoodText: string;
  /** The text is not a JSON object at the moment: the form is paused. */
  readonly isBroken: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What was typed into a field and cannot be written into the request as it is, by the field's name. */
  readonly pending: ReadonlyMap<string, PendingInput>;
};

/** `basis`: the field's own text in the request when this was typed; once that changes, this is out of date. */
export type PendingInput = { readonly typed: string; readonly basis: string | undefined };

/**
 * An editor that keeps an undo history of its own (Monaco's text model), seen from the store. It may show the text in
 * a form of its own; all texts here are the exact ones.
 */
export interface EditorAdapter {
  /** Takes over the text with its history: the editor can then undo the steps that are done, and redo the undone ones. */
  load(text: string, history: ReturnType<DraftHistory["steps"]>): void;
  /** An edit made elsewhere, on the editor's own undo stack. `joins`: it belongs to the step before it. */
  write(text: string, joins: boolean): void;
  /** The text after an edit in the editor. `before`: the text before it. */
  read(before: string): string;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  subscribe(listener: () => void): () => void;
}

/** The JSON text of the request, which is the truth, with one history over all that edits it. */
export interface DraftStore {
  getSnapshot(): DraftSnapshot;
  subscribe(listener: () => void): () => void;
  /** The whole text after typing in a plain text area. */
  setText(text: string): void;
  /** Sets the value at `path` by the smallest edit of the text; undefined removes the key. False while broken. */
  edit(path: JsonPath, value: unknown): boolean;
  /** Like `edit`, with the value as JSON text, whose spacing and spelling are kept. No edit where it is not JSON. */
  editRaw(path: JsonPath, json: string): boolean;
  /**
   * Any other edit of the text, as one step of undo. `group` names what is typed in, so that a burst of typing is
   * one step; null for an edit that stands alone. False while broken.
   */
  change(makeEdits: (text: string) => readonly TextEdit[], group: string | null): boolean;
  /** A preset or a link: the whole text, as one step. */
  replace(text: string): void;
  /**
   * What this tab had before it was reloaded: no step of undo leads back past it.
   * `lastGoodText`: what the form shows where `text` cannot be read.
   */
  restore(text: string, lastGoodText: string): void;
  setPending(field: string, pending: PendingInput | null): void;
  /** From here on the request is held against what its parameters take; until then only its syntax is. */
  attachChecks(check: CheckDraft): void;
  undo(): void;
  redo(): void;
  /** From here on undo is the editor's, with all earlier steps in it. Returns the way back. */
  attachEditor(adapter: EditorAdapter): () => void;
}

type DraftStoreOptions = {
  initialText: string;
  /** Milliseconds, for telling one burst of typing from the next. */
  now?: () => number;
};

/** Two edits of the same field within this time are one step of undo. */
const typingPauseMs = 1_000;

/** Holds the draft of a page, from its first text on. */
export function createDraftStore({
  initialText,
  now = () => performance.now(),
}: DraftStoreOptions): DraftStore {
  const listeners = new Set<() => void>();
  let history = createDraftHistory();
  let editor: EditorAdapter | null = null;
  let isWriting = false;
  let lastWrite = { group: "", at: Number.NEGATIVE_INFINITY };
  let check: CheckDraft | undefined;
  let snapshot = read(initialText, emptySnapshot);

  function read(text: string, before: DraftSnapshot): DraftSnapshot {
    return readSnapshot(text, before, check);
  }

  function publish(next: DraftSnapshot) {
    const { canUndo, canRedo } = editor
      ? { canUndo: editor.canUndo(), canRedo: editor.canRedo() }
      : { canUndo: history.canUndo, canRedo: history.canRedo };
    snapshot = { ...next, canUndo, canRedo };
    for (const listener of listeners) listener();
  }

  function record(before: string, after: string, joins: boolean) {
    if (editor) return editor.write(after, joins);
    const change = diffTexts(before, after);
    if (change) history.record(change, joins);
  }

  /** `group` names the field that is being typed in; null for an edit that is always a step of its own. */
  function write(text: string, group: string | null) {
    if (text === snapshot.text) return;
    const at = now();
    const joins = group !== null && group === lastWrite.group && at - lastWrite.at < typingPauseMs;
    lastWrite = { group: group ?? "", at: group === null ? Number.NEGATIVE_INFINITY : at };
    isWriting = true;
    record(snapshot.text, text, joins);
    isWriting = false;
    publish(read(text, snapshot));
  }

  function endTyping() {
    lastWrite = { group: "", at: Number.NEGATIVE_INFINITY };
  }

  function adoptEditorText() {
    if (isWriting || !editor) return;
    endTyping();
    publish(read(editor.read(snapshot.text), snapshot));
  }

  function moveInHistory(direction: "undo" | "redo") {
    endTyping();
    if (editor) return editor[direction]();
    const text = history[direction](snapshot.text);
    if (text !== snapshot.text) publish(read(text, snapshot));
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setText(text) {
      // A key adds or takes a character; what changes more at once is a paste or a cut, and a step of its own.
      const isTyped = Math.abs(text.length - snapshot.text.length) <= 1;
      write(text, isTyped ? "(text)" : null);
    },
    edit(path, value) {
      if (snapshot.isBroken) return false;
      const edits = editDraft(snapshot.text, path, value);
      // Only texts and numbers are typed: a whole list or object, or none, comes by the press of a button.
      const isTyped = typeof value === "string" || typeof value === "number";
      write(applyTextEdits(snapshot.text, edits), isTyped ? path.join(".") : null);
      return true;
    },
    editRaw(path, json) {
      if (snapshot.isBroken) return false;
      write(applyTextEdits(snapshot.text, editDraftRaw(snapshot.text, path, json)), path.join("."));
      return true;
    },
    change(makeEdits, group) {
      if (snapshot.isBroken) return false;
      write(applyTextEdits(snapshot.text, makeEdits(snapshot.text)), group);
      return true;
    },
    replace: (text) => write(text, null),
    restore(text, lastGoodText) {
      if (editor) return write(text, null);
      history = createDraftHistory();
      endTyping();
      publish(read(text, read(lastGoodText, snapshot)));
    },
    setPending(field, pending) {
      const next = new Map(snapshot.pending);
      if (pending) next.set(field, pending);
      else next.delete(field);
      publish({ ...snapshot, pending: next });
    },
    attachChecks(next) {
      if (check === next) return;
      check = next;
      publish(read(snapshot.text, snapshot));
    },
    undo: () => moveInHistory("undo"),
    redo: () => moveInHistory("redo"),
    attachEditor(adapter) {
      adapter.load(snapshot.text, history.steps());
      editor = adapter;
      endTyping();
      const unsubscribe = adapter.subscribe(adoptEditorText);
      publish(snapshot);
      return () => {
        unsubscribe();
        editor = null;
        history = createDraftHistory();
        publish(snapshot);
      };
    },
  };
}

const emptySnapshot: DraftSnapshot = {
  text: "",
  result: { kind: "ok", request: {}, problems: [] },
  lastGood: {},
  lastGoodText: "{}",
  isBroken: false,
  canUndo: false,
  canRedo: false,
  pending: new Map(),
};

function readSnapshot(text: string, before: DraftSnapshot, check: CheckDraft | undefined): DraftSnapshot {
  const result = readDraft(text, check);
  // Out of an empty text the first edit makes an object.
  if (text.trim() === "")
    return { ...before, text, result, isBroken: false, lastGood: {}, lastGoodText: "{}" };
  // A list or a string is JSON too, but there is no key to set in it.
  const isBroken = result.kind === "invalid_json" || !text.trimStart().startsWith("{");
  if (result.kind === "invalid_json" || isBroken) return { ...before, text, result, isBroken };
  return { ...before, text, result, isBroken, lastGood: result.request, lastGoodText: text };
}
