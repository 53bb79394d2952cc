// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, describe, expect, test } from "vitest";
import { PartText } from "@/components/output/part-text";
import { readTextView, TextSettingsContext, type TextView } from "@/components/output/text-view";
import { en } from "@/lib/i18n/messages/en";
import { richOutput } from "@/lib/i18n/messages/en/rich-output";
import { appendLogprobs, noLogprobs } from "@/lib/protocol/response/response-logprobs";
import { createPart, type PartState } from "@/lib/protocol/response/response-state";

afterEach(cleanup);

/** The parser takes a while to be read on a busy machine. */
const patient = { timeout: 10_000 };

function show(part: Partial<PartState>, view: TextView, isGrowing = false) {
  return render(
    <IntlProvider locale="en" messages={{ ...en, richOutput }} timeZone="UTC">
      <TextSettingsContext value={{ view, schema: undefined }}>
        <PartText part={{ ...createPart(0, "text"), ...part }} isGrowing={isGrowing} stretch={null} />
      </TextSettingsContext>
    </IntlProvider>,
  ).container;
}

test("a choice that is not ours is text", () => {
  expect([undefined, "html", "markdown", "tree"].map(readTextView)).toEqual([
    "text",
    "text",
    "markdown",
    "tree",
  ]);
});

test("text is shown until Markdown has been fetched, then formatted", async () => {
  const container = show({ text: "a **bold** word" }, "markdown");
  expect(container.textContent).toBe("a **bold** word");
  expect((await screen.findByText("bold", {}, patient)).tagName).toBe("STRONG");
});

describe("what cannot be shown as wanted is shown as text", () => {
  test.each<[string, Partial<PartState>, TextView, boolean]>([
    ["tokens without probabilities", { text: "Once" }, "tokens", false],
    ["a tree of prose", { text: "Once" }, "tree", false],
    ["a tree of JSON that still grows", { text: '{"a":1}' }, "tree", true],
    ["a tree of a refusal", { text: '{"a":1}', kind: "refusal" }, "tree", false],
  ])("%s", async (_, part, view, isGrowing) => {
    const container = show(part, view, isGrowing);
    await Promise.resolve();
    expect(container.textContent).toBe(part.text);
  });
});

test("tokens are shown where there are probabilities", async () => {
  const logprobs = appendLogprobs(noLogprobs, [{ token: "Once", logprob: -0.1 }]);
  show({ text: "Once", logprobs }, "tokens");
  expect(await screen.findByRole("listbox", { name: "Tokens: 1" }, patient)).toBeTruthy();
});

test("a very long text says what is in the page, and is not formatted beyond a mebibyte", () => {
  expect(show({ text: "word\n".repeat(10_000) }, "text").textContent).toContain("Copy takes all of it.");
  cleanup();
  expect(show({ text: "**a**\n".repeat(200_000) }, "markdown").textContent).toContain(
    "Too long to be formatted",
  );
});

test("what is cited is numbered in the text and listed below it, and a number leads to its entry", () => {
  const annotations = [
    { type: "url_citation", title: "A page", url: "https://example.com/a", start_index: 0, end_index: 4 },
    { type: "file_citation", filename: "<b>ai.pdf</b>", file_id: "file-1", index: 9 },
  ];
  const container = show(
    { text: "Once upon a time", annotations: annotations.map((raw, index) => ({ index, raw })) },
    "text",
  );
  expect(container.querySelector("b")).toBeNull();
  expect(container.querySelector("[data-block]")?.textContent).toBe("Once upon a time");
  const entries = screen.getAllByRole("listitem");
  expect(entries.map(({ textContent }) => textContent)).toEqual([
    "1A pagehttps://example.com/a",
    "2<b>ai.pdf</b>file-1",
  ]);
  fireEvent.click(screen.getByRole("button", { name: "Source 2: <b>ai.pdf</b>" }));
  expect(document.activeElement).toBe(entries[1]);
});
