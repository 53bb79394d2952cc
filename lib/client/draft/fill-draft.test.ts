import { expect, test } from "vitest";
import { collectValues, fillDraft } from "@/lib/client/draft/fill-draft";
import { openVariableValues } from "@/lib/client/draft/variable-values";
import type { VisitResponse } from "@/lib/client/visit/visit-responses";

function answered(id: string, isForgotten = false): VisitResponse {
  return { id, providerId: "sandbox", model: "gpt-5.4", endedAt: 0, firstWords: "", isForgotten };
}

test("last_response_id is the newest response that is kept, unless something is typed for it", () => {
  const responses = [answered("resp_1"), answered("resp_2"), answered("resp_3", true)];
  expect([...collectValues(new Map([["a", "1"]]), responses)]).toEqual([
    ["a", "1"],
    ["last_response_id", "resp_2"],
  ]);
  const typed = new Map([["last_response_id", "resp_9"]]);
  expect(collectValues(typed, responses)).toBe(typed);
  expect(collectValues(new Map(), []).size).toBe(0);
});

test("what goes out has the values of this tab", () => {
  openVariableValues().set("city", "Van");
  const text = '{"previous_response_id":"{{last_response_id}}","input":"{{city}} {{other}}"}';
  expect(fillDraft(text, [answered("resp_1")])).toBe(
    '{"previous_response_id":"resp_1","input":"Van {{other}}"}',
  );
  expect(fillDraft(text, [])).toContain("{{last_response_id}}");
});
