import { checkDraft } from "@/lib/protocol/request/check-draft";
import { applyTextEdits, editDraft } from "@/lib/protocol/request/draft-edit";
import { readDraft } from "@/lib/protocol/request/read-draft";
import { now } from "@/scripts/bench/clock";
import { makeRequest, type RequestName, requestNames } from "@/scripts/bench/compose/requests";
import { percentile } from "@/scripts/bench/samples";

/** Milliseconds for one keystroke's work on the text, medians. `parse` is JSON.parse of the same text. */
export type ReadingTimes = {
  name: RequestName;
  parse: number;
  edit: number;
  read: number;
  readBroken: number;
};

/** What each keystroke costs without a page: the edit of `instructions`, and reading the text after it. */
export function measureReading(rounds: number): ReadingTimes[] {
  return requestNames.map((name) => {
    const samples = {
      parse: [] as number[],
      edit: [] as number[],
      read: [] as number[],
      readBroken: [] as number[],
    };
    let text = makeRequest(name);
    for (let round = 0; round < rounds; round += 1) {
      samples.edit.push(
        time(() => {
          text = applyTextEdits(text, editDraft(text, ["instructions"], `Be brief, ${round}.`));
          // Joined texts are ropes until they are read: that belongs to the edit.
          text.charCodeAt(text.length - 1);
        }),
      );
      samples.read.push(time(() => readDraft(text, checkDraft)));
      samples.parse.push(time(() => JSON.parse(text)));
      samples.readBroken.push(time(() => readDraft(`${text}x`, checkDraft)));
    }
    const median = (values: readonly number[]) => percentile(values.slice(Math.ceil(rounds / 5)), 0.5);
    return {
      name,
      parse: median(samples.parse),
      edit: median(samples.edit),
      read: median(samples.read),
      readBroken: median(samples.readBroken),
    };
  });
}

function time(work: () => void): number {
  const startedAt = now();
  work();
  return now() - startedAt;
}
