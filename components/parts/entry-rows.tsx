import { Plus, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useMemo } from "react";
import { createFocusWish } from "@/components/schema/focus-wish";
import { KeyBox } from "@/components/schema/key-box";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { PartEdits } from "@/lib/client/draft/part-edits";
import type { JsonObject } from "@/lib/protocol/json";
import { renameMember } from "@/lib/protocol/request/draft-arrange";

/** The words for one kind of entry. */
type EntryWords = {
  key: string;
  add: string;
  remove: (key: string) => string;
  explain: (refused: string) => string;
};

type EntryRowsProps = {
  entries: JsonObject;
  /** Relative to the object that holds the entries. */
  edits: PartEdits;
  isPaused: boolean;
  words: EntryWords;
  /** What a new entry is called; a number follows where that is taken. */
  newKey: string;
  /** `addOnEnter`: for the value's box, where Enter leads on to the next entry. */
  renderValue: (key: string, value: unknown, addOnEnter: (event: KeyboardEvent) => void) => ReactNode;
  /** Stands behind the button that adds. */
  children?: ReactNode;
};

/** The members of an object whose keys the user chooses: a row for each, and a button for one more. */
export function EntryRows({
  entries,
  edits,
  isPaused,
  words,
  newKey,
  renderValue,
  children,
}: EntryRowsProps) {
  const focus = useMemo(createFocusWish, []);
  const keys = Object.keys(entries);

  const add = () => {
    const key = findFreeKey(newKey, entries);
    focus.ask(entryPlace(keys.length));
    edits.set([key], "");
  };
  const remove = (key: string, index: number) => {
    focus.ask(entryPlace(Math.min(index, keys.length - 2)));
    edits.set([key], undefined);
  };
  const rename = (from: string, to: string, index: number) =>
    edits.change((text, base) => renameMember(text, [...base, from], to), `key ${index}`);
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    // A line break is Shift+Enter's.
    if (event.shiftKey || isPaused) return;
    event.preventDefault();
    add();
  };

  return (
    <div className="flex min-w-0 flex-col gap-1">
      {keys.map((key, index) => (
        // By its number: the key changes with every letter that is typed into it.
        <div key={entryPlace(index)} className="flex min-w-0 items-start gap-1">
          <KeyBox
            label={words.key}
            name={key}
            taken={keys}
            isPaused={isPaused}
            takeFocus={() => focus.take(entryPlace(index))}
            onRename={(next) => rename(key, next, index)}
            explain={words.explain}
            className="w-[38%] shrink-0"
          />
          <div className="min-w-0 flex-1">{renderValue(key, entries[key], addOnEnter)}</div>
          <IconButton
            size="sm"
            variant="ghost"
            className="w-6 max-md:mt-1.5"
            label={words.remove(key)}
            disabled={isPaused}
            onClick={() => remove(key, index)}
          >
            <X aria-hidden="true" size={14} />
          </IconButton>
        </div>
      ))}
      <div className="flex h-8 items-center gap-2 max-md:h-10">
        <Button size="sm" variant="ghost" className="-ml-2" disabled={isPaused} onClick={add}>
          <Plus aria-hidden="true" size={14} />
          {words.add}
        </Button>
        {children}
      </div>
    </div>
  );
}

const entryPlace = (index: number) => `entry ${index}`;

function findFreeKey(first: string, entries: JsonObject): string {
  let number = 2;
  let key = first;
  while (Object.hasOwn(entries, key)) {
    key = `${first}_${number}`;
    number += 1;
  }
  return key;
}
