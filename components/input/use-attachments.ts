import { useEffect, useMemo, useReducer, useRef } from "react";
import { type FileReading, readFile } from "@/components/input/read-file";
import { usePlayground } from "@/lib/client/playground";
import { type JudgedFile, judgeFile } from "@/lib/protocol/request/input-attachments";

/** A file that is chosen and not yet in the request. `share`: how much of it is read, from 0 to 1. */
export type Attachment = {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly judged: JudgedFile;
  readonly state: { kind: "asking" } | { kind: "reading"; share: number } | { kind: "failed" };
};

export type ReadFile = { name: string; judged: JudgedFile; dataUrl: string };

export type Attachments = {
  readonly list: readonly Attachment[];
  /** Files that give no cause for a word are read at once. `as`: the kind of part, where that is settled. */
  readonly attach: (files: readonly File[], deliver: Deliver, as?: JudgedFile["part"]) => void;
  /** Reads a file in spite of what was said about it; `as` may make a file of an image. */
  readonly accept: (id: number, as?: JudgedFile["part"]) => void;
  readonly dismiss: (id: number) => void;
};

type Deliver = (read: ReadFile) => void;
type Waiting = { file: File; deliver: Deliver; reading: FileReading | null };

type Change =
  | { kind: "add"; attachment: Attachment }
  | { kind: "state"; id: number; state: Attachment["state"] }
  | { kind: "drop"; id: number };

function changeList(list: readonly Attachment[], change: Change): readonly Attachment[] {
  switch (change.kind) {
    case "add":
      return [...list, change.attachment];
    case "state":
      return list.map((entry) => (entry.id === change.id ? { ...entry, state: change.state } : entry));
    case "drop":
      return list.filter(({ id }) => id !== change.id);
  }
}

/** Files on their way into the request: judged, asked about where they are large or odd, read, handed over. */
export function useAttachments(): Attachments {
  const { draft } = usePlayground();
  const [list, dispatch] = useReducer(changeList, []);
  const waiting = useRef(new Map<number, Waiting>());
  const nextId = useRef(1);

  const actions = useMemo(() => {
    function read(id: number, name: string, judged: JudgedFile) {
      const entry = waiting.current.get(id);
      if (!entry) return;
      dispatch({ kind: "state", id, state: { kind: "reading", share: 0 } });
      entry.reading = readFile(entry.file, judged.mediaType, {
        onProgress: (share) => dispatch({ kind: "state", id, state: { kind: "reading", share } }),
        onFail: () => dispatch({ kind: "state", id, state: { kind: "failed" } }),
        onDone(dataUrl) {
          dismiss(id);
          entry.deliver({ name, judged, dataUrl });
        },
      });
    }

    function dismiss(id: number) {
      waiting.current.get(id)?.reading?.stop();
      waiting.current.delete(id);
      dispatch({ kind: "drop", id });
    }

    return {
      attach(files: readonly File[], deliver: Deliver, as?: JudgedFile["part"]) {
        // Files that are chosen together come one after the other: the request grows by each.
        let bodySize = new Blob([draft.getSnapshot().text]).size;
        for (const file of files) {
          const judged = judgeFile(file, bodySize, as);
          bodySize += Math.ceil((file.size * 4) / 3);
          const id = nextId.current;
          nextId.current += 1;
          waiting.current.set(id, { file, deliver, reading: null });
          const { name, size } = file;
          dispatch({ kind: "add", attachment: { id, name, size, judged, state: { kind: "asking" } } });
          if (judged.concerns.length === 0) read(id, name, judged);
        }
      },
      accept(id: number, as?: JudgedFile["part"]) {
        const entry = waiting.current.get(id);
        if (entry) read(id, entry.file.name, judgeFile(entry.file, 0, as));
      },
      dismiss,
    };
  }, [draft]);

  // Readers work outside of React: none goes on for a card that is gone.
  useEffect(() => {
    const entries = waiting.current;
    return () => {
      for (const { reading } of entries.values()) reading?.stop();
    };
  }, []);

  return useMemo(() => ({ list, ...actions }), [list, actions]);
}
