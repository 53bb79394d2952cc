// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { presetPart } from "@/components/presets/late-presets";
import { PresetPart } from "@/components/presets/preset-part";
import { PresetRow } from "@/components/presets/preset-row";
import { RunButton } from "@/components/shell/run-button";
import type { LatePart } from "@/components/ui/late-view";
import { type Playground, PlaygroundProvider, usePlayground } from "@/lib/client/playground";
import { en } from "@/lib/i18n/messages/en";
import { presets as messages } from "@/lib/i18n/messages/en/presets";
import { firstDraft } from "@/lib/protocol/request/first-draft";
import { presets } from "@/lib/protocol/request/presets";

const part: LatePart<object> = { View: PresetPart, messages: { presets: messages } };
let arrived: LatePart<object> | undefined;
let fetched: ReturnType<typeof createFetch>;
let page: Playground;

function createFetch() {
  let resolve: (part: LatePart<object>) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<LatePart<object>>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function PageSpy() {
  page = usePlayground();
  return null;
}

/** The page's row and button, whose late part comes when a test says so; gives what is sent. */
function showPage() {
  render(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <PlaygroundProvider initialDraft={firstDraft} initialProvider="sandbox">
        <PageSpy />
        <PresetRow />
        <RunButton />
      </PlaygroundProvider>
    </IntlProvider>,
  );
  return vi.spyOn(page.controller, "run").mockReturnValue(undefined);
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const arrive = () =>
  act(async () => {
    arrived = part;
    fetched.resolve(part);
  });
const fail = () => act(async () => fetched.reject(new Error("offline")));

beforeEach(() => {
  arrived = undefined;
  fetched = createFetch();
  vi.spyOn(presetPart, "peek").mockImplementation(() => arrived);
  vi.spyOn(presetPart, "load").mockImplementation(() => fetched.promise);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("Run while a preset is on its way sends that preset, once, when it is there", async () => {
  const sent = showPage();
  press("Reasoning");
  press(/^Run/);
  press(/^Run/);
  expect(sent).not.toHaveBeenCalled();
  await arrive();
  expect(sent.mock.calls).toEqual([["sandbox", presets.reasoning]]);
  expect(screen.getByText(/Reasoning is in the request\. Nothing has been sent\./)).toBeTruthy();
  // The page's own run would send, which is of no use here: any run that begins will do.
  act(() => {
    page.runs.begin({ providerId: "sandbox", sentBody: presets.reasoning, startedAt: 0 });
  });
  expect(await screen.findByText("Reasoning is in the request.")).toBeTruthy();
  expect(screen.queryByText(/Nothing has been sent/)).toBeNull();
});

test("a preset alone sends nothing, and Run without one on its way sends at once", async () => {
  const sent = showPage();
  press(/^Run/);
  expect(sent.mock.calls).toEqual([["sandbox", firstDraft]]);
  press("Reasoning");
  await arrive();
  expect(sent).toHaveBeenCalledTimes(1);
  press("Image");
  press(/^Run/);
  expect(sent.mock.calls.slice(1)).toEqual([["sandbox", presets.image]]);
});

test("a preset that cannot be fetched sends nothing, nor does trying again; Run works on", async () => {
  const sent = showPage();
  press("Reasoning");
  press(/^Run/);
  await fail();
  expect(screen.getByText(/This part could not be loaded/)).toBeTruthy();
  expect(sent).not.toHaveBeenCalled();
  press(/^Run/);
  expect(sent.mock.calls).toEqual([["sandbox", firstDraft]]);

  fetched = createFetch();
  press("Try again");
  await arrive();
  expect(page.draft.getSnapshot().text).toBe(presets.reasoning);
  expect(sent).toHaveBeenCalledTimes(1);
});
