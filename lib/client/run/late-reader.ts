import type { AnswerReader } from "@/lib/client/run/receive-answer";
import type { reduceEntries } from "@/lib/protocol/reduce-response";

/** The code that reads answers, wherever it is by now. */
export type LateReader = {
  /** At once where it is there. Null where it could not be fetched; the next call tries again. */
  readonly load: () => AnswerReader | Promise<AnswerReader | null>;
  /** As `reduceEntries`. Events come only from a reader, so once there are any, it is there. */
  readonly reduce: typeof reduceEntries;
};

export function createLateReader(fetchReader: () => Promise<{ answerReader: AnswerReader }>): LateReader {
  let reader: AnswerReader | null = null;
  return {
    load() {
      if (reader) return reader;
      return fetchReader().then(
        ({ answerReader }) => {
          reader = answerReader;
          return reader;
        },
        () => null,
      );
    },
    reduce: (state, entries) => reader?.reduceEntries(state, entries) ?? state,
  };
}
