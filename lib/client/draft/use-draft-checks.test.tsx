// @vitest-environment jsdom
import { cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { createDraftStore } from "@/lib/client/draft/draft-store";
import { useDraftChecks } from "@/lib/client/draft/use-draft-checks";

afterEach(cleanup);

test("the checks come with the first change of the draft, and not before", async () => {
  const draft = createDraftStore({ initialText: '{"model": "m", "input": "Hi", "temperature": 7}' });
  const attachChecks = vi.spyOn(draft, "attachChecks");
  renderHook(() => useDraftChecks(draft));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(attachChecks).not.toHaveBeenCalled();
  draft.edit(["top_p"], 1);
  draft.edit(["top_p"], 0.5);
  await waitFor(() => expect(attachChecks).toHaveBeenCalledOnce());
  expect(draft.getSnapshot().result).toMatchObject({
    problems: [{ path: ["temperature"] }, { path: ["top_p"] }],
  });
});
