// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test } from "vitest";
import { TokenMap } from "@/components/output/token-map";
import { en } from "@/lib/i18n/messages/en";
import { richOutput } from "@/lib/i18n/messages/en/rich-output";
import { appendLogprobs, noLogprobs } from "@/lib/protocol/response/response-logprobs";

// jsdom does not scroll.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(cleanup);

const alternative = (token: string, share: number) => ({ token, logprob: Math.log(share) });

const sent = [
  { ...alternative("Once", 0.9), top_logprobs: [alternative("Once", 0.9), alternative("<b>There</b>", 0.1)] },
  { ...alternative(" upon", 0.02), top_logprobs: [alternative(" there", 0.6)] },
  { token: "\n" },
];

function show(entries: readonly unknown[]) {
  render(
    <IntlProvider locale="en" messages={{ ...en, richOutput }} timeZone="UTC">
      <TokenMap logprobs={appendLogprobs(noLogprobs, entries)} isGrowing={false} />
    </IntlProvider>,
  );
  return screen.getByRole("listbox");
}

test("the tokens are the text, and the unlikely ones stand out", () => {
  const list = show(sent);
  expect(list.textContent).toBe("Once upon\n");
  const [likely, unlikely] = within(list).getAllByRole("option");
  expect(likely?.className).not.toContain("bg-error-soft");
  expect(unlikely?.className).toContain("bg-error-soft");
});

test("a token that is pointed at tells how likely it was, and what might have stood there", () => {
  const list = show(sent);
  fireEvent.pointerOver(within(list).getByText("Once"));
  const rows = screen.getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows).toEqual(["Once90.0 %-0.105", "<b>There</b>10.0 %-2.303"]);
  fireEvent.click(within(list).getByText("upon"));
  expect(screen.getAllByRole("row").map(({ textContent }) => textContent?.replace(/-.*/, ""))).toEqual([
    "·upon2.0 %",
    "·there60.0 %",
  ]);
});

test("arrows move from token to token", () => {
  const list = show(sent);
  const activeText = () =>
    document.getElementById(list.getAttribute("aria-activedescendant") ?? "")?.textContent ?? null;
  expect(activeText()).toBeNull();
  for (const [key, text] of [
    ["ArrowRight", "Once"],
    ["ArrowRight", " upon"],
    ["End", "\n"],
    ["ArrowRight", "\n"],
    ["Home", "Once"],
    ["ArrowLeft", "Once"],
  ] as const) {
    fireEvent.keyDown(list, { key });
    expect(activeText()).toBe(text);
  }
});

test("of very many tokens only some are in the document", () => {
  show(Array.from({ length: 20_000 }, (_, index) => ({ token: `t${index} `, logprob: -0.1 })));
  expect(screen.getAllByRole("option").length).toBeLessThan(1000);
});
