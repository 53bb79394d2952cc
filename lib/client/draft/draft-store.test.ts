import { expect, test, vi } from "vitest";
import { createDraftHistory, takeBack } from "@/lib/client/draft/draft-history";
import { createDraftStore, type DraftStore, type EditorAdapter } from "@/lib/client/draft/draft-store";
import { applyChange, diffTexts } from "@/lib/client/draft/text-change";
import { checkDraft } from "@/lib/protocol/request/check-draft";

const story = '{\n  "model": "gpt-5.4",\n  "seed": 12345678901234567890,\n  "input": "Hi"\n}\n';

/** A store whose clock stands still until it is moved. */
function createStore(initialText = story) {
  const clock = { now: 0 };
  const store = createDraftStore({ initialText, now: () => clock.now });
  return { store, clock, read: () => store.getSnapshot().text };
}

/** An editor in memory: a text, a history of its own, and typing. */
function createEditor() {
  const listeners = new Set<() => void>();
  let history = createDraftHistory();
  let text = "";
  const change = (next: string) => {
    text = next;
    for (const listener of listeners) listener();
  };
  const record = (next: string, joins: boolean) => {
    const part = diffTexts(text, next);
    if (part) history.record(part, joins);
    change(next);
  };
  const adapter: EditorAdapter = {
    load(loaded, { done, undone }) {
      history = createDraftHistory();
      text = done.toReversed().reduce(takeBack, loaded);
      for (const step of [...done, ...undone]) {
        for (const [index, part] of step.entries()) {
          history.record(part, index > 0);
          text = applyChange(text, part);
        }
      }
      for (const _ of undone) text = history.undo(text);
    },
    write: record,
    read: () => text,
    undo: () => change(history.undo(text)),
    redo: () => change(history.redo(text)),
    canUndo: () => history.canUndo,
    canRedo: () => history.canRedo,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const type = (offset: number, inserted: string) =>
    record(text.slice(0, offset) + inserted + text.slice(offset), false);
  return { adapter, type };
}

function undoAll(store: DraftStore): string[] {
  const texts: string[] = [];
  while (store.getSnapshot().canUndo) {
    store.undo();
    texts.push(store.getSnapshot().text);
  }
  return texts;
}

test("an edit of one field leaves every other character of the text alone", () => {
  const { store, read } = createStore();
  expect(store.edit(["temperature"], 0.7)).toBe(true);
  expect(read()).toContain('"seed": 12345678901234567890');
  expect(store.getSnapshot().lastGood.temperature).toBe(0.7);
  store.edit(["temperature"], undefined);
  expect(read()).toBe(story);
});

test("JSON that was typed into a field goes in with its own spelling", () => {
  const { store, read } = createStore();
  store.editRaw(["top_p"], "0.70");
  store.editRaw(["metadata"], '{ "a":"b" }');
  expect(read()).toContain('"top_p": 0.70');
  expect(read()).toContain('"metadata": { "a":"b" }');
  store.editRaw(["top_p"], "0.7.");
  expect(read()).toContain('"top_p": 0.70');
});

test("a text that cannot be read pauses the form and loses nothing", () => {
  const { store, read } = createStore();
  store.setText('{"input": ');
  const snapshot = store.getSnapshot();
  expect(snapshot.isBroken).toBe(true);
  expect(snapshot.lastGood.input).toBe("Hi");
  expect(snapshot.lastGoodText).toBe(story);
  expect(store.edit(["input"], "lost?")).toBe(false);
  expect(read()).toBe('{"input": ');
});

test("a text that is JSON but no object pauses the form too, and an empty one does not", () => {
  const { store, read } = createStore();
  store.setText("[1]");
  expect(store.getSnapshot().isBroken).toBe(true);
  store.setText("");
  expect(store.getSnapshot()).toMatchObject({ isBroken: false, lastGood: {} });
  store.edit(["input"], "Hi");
  expect(JSON.parse(read())).toEqual({ input: "Hi" });
});

test("typing in one field without a pause is one step of undo", () => {
  const { store, clock, read } = createStore();
  for (const typed of ["H", "He", "Hel"]) {
    clock.now += 200;
    store.edit(["input"], typed);
  }
  store.edit(["instructions"], "B");
  clock.now += 5_000;
  store.edit(["instructions"], "Be");
  store.undo();
  store.undo();
  expect(store.getSnapshot().lastGood).toEqual({ ...JSON.parse(story), input: "Hel" });
  store.undo();
  expect(read()).toBe(story);
  expect(store.getSnapshot().canUndo).toBe(false);
});

test("redo makes again what undo took back, until something new is typed", () => {
  const { store, read } = createStore();
  store.edit(["temperature"], 1.5);
  const edited = read();
  store.undo();
  store.redo();
  expect(read()).toBe(edited);
  store.undo();
  store.edit(["store"], false);
  expect(store.getSnapshot().canRedo).toBe(false);
});

test("a preset is one step, and what went before it can be had back", () => {
  const { store, read } = createStore();
  store.edit(["input"], "mine");
  const mine = read();
  store.replace('{"input": "preset"}');
  store.undo();
  expect(read()).toBe(mine);
});

test("an editor takes over the whole history, with what was undone", () => {
  const { store, read } = createStore();
  store.edit(["temperature"], 1);
  store.edit(["store"], true);
  store.edit(["stream"], true);
  const last = read();
  store.undo();
  store.attachEditor(createEditor().adapter);
  store.redo();
  expect(read()).toBe(last);
  expect(undoAll(store)).toHaveLength(3);
  expect(read()).toBe(story);
});

test("with an editor, typing and form edits are one history", () => {
  const { store, read } = createStore();
  const { adapter, type } = createEditor();
  store.edit(["temperature"], 1);
  store.attachEditor(adapter);
  const start = read();
  type(1, '\n  "user": "u",');
  expect(store.getSnapshot().lastGood.user).toBe("u");
  store.edit(["user"], "v");
  store.undo();
  expect(store.getSnapshot().lastGood.user).toBe("u");
  store.undo();
  expect(read()).toBe(start);
  store.undo();
  expect(read()).toBe(story);
});

test("after an editor is gone its text stays, and history begins anew", () => {
  const { store, read } = createStore();
  const { adapter, type } = createEditor();
  const detach = store.attachEditor(adapter);
  type(1, " ");
  const typed = read();
  detach();
  expect(read()).toBe(typed);
  expect(store.getSnapshot().canUndo).toBe(false);
  store.edit(["store"], true);
  store.undo();
  expect(read()).toBe(typed);
});

test("a restored draft is where history begins", () => {
  const { store } = createStore();
  store.edit(["store"], true);
  store.restore('{"input": "from before the reload"}', "{}");
  expect(store.getSnapshot()).toMatchObject({
    canUndo: false,
    lastGood: { input: "from before the reload" },
  });
});

test("a restored draft that cannot be read comes with the last one that could", () => {
  const { store } = createStore();
  store.restore('{"input": ', '{"input": "good"}');
  expect(store.getSnapshot()).toMatchObject({ isBroken: true, lastGood: { input: "good" } });
});

test("subscribers hear of changes only, and the snapshot stays the same between them", () => {
  const { store } = createStore();
  const listener = vi.fn();
  store.subscribe(listener);
  const before = store.getSnapshot();
  store.setText(story);
  store.undo();
  expect(store.getSnapshot()).toBe(before);
  expect(listener).not.toHaveBeenCalled();
  store.setText("{}");
  expect(listener).toHaveBeenCalledOnce();
});

test("what a request has wrong is told once the checks are there, and from then on", () => {
  const draft = createDraftStore({ initialText: '{"model": "m", "input": "Hi", "temperature": 7}' });
  expect(draft.getSnapshot().result).toMatchObject({ kind: "ok" });
  const listener = vi.fn();
  draft.subscribe(listener);
  draft.attachChecks(checkDraft);
  draft.attachChecks(checkDraft);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(draft.getSnapshot().result).toMatchObject({ problems: [{ path: ["temperature"] }] });
  draft.edit(["temperature"], 1);
  expect(draft.getSnapshot().result).toMatchObject({ kind: "ok" });
});
