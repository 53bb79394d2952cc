// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { EventRow } from "@/components/timeline/event-row";
import { en } from "@/lib/i18n/messages/en";
import { tr } from "@/lib/i18n/messages/tr";
import { createStreamDecoder, type EventEntry } from "@/lib/protocol/decode-stream";

afterEach(cleanup);

function showRow(locale: "en" | "tr", frame: string): HTMLElement {
  const [entry] = createStreamDecoder()
    .push(new TextEncoder().encode(frame), 1)
    .filter((entry): entry is EventEntry => entry.kind === "event");
  if (!entry) throw new Error("The frame is no event.");
  render(
    <IntlProvider locale={locale} messages={{ en, tr }[locale]} timeZone="UTC">
      <table>
        <tbody>
          <EventRow
            {...{ entry, previousAt: null, isTimed: true, level: null, runLength: null, row: 0 }}
            isSelected={false}
          />
        </tbody>
      </table>
    </IntlProvider>,
  );
  return screen.getByRole("row");
}

test.each([
  ["en", "(no type)"],
  ["tr", "(tür yok)"],
] as const)("%s: data without a type is told as such, with the name on its event line", (locale, words) => {
  const row = showRow(locale, 'event: response.output_text.delta\ndata: {"delta":"Hi"}\n\n');
  expect(row.textContent).toContain(words);
  expect(row.textContent).toContain("event: response.output_text.delta Hi");
  expect(row.dataset.type).toBe("(no type)");
});

test("what is no JSON is told in the visitor's language, and keeps its data-type", () => {
  const row = showRow("tr", "event: x\ndata: nope\n\n");
  expect(row.textContent).toContain("(bozuk)");
  expect(row.textContent).not.toContain("event: x");
  expect(row.dataset.type).toBe("(malformed)");
});

test("a type in the data stands alone, whatever its event line says", () => {
  const row = showRow("en", 'event: a.b\ndata: {"type":"c.d","n":1}\n\n');
  expect(row.textContent).toContain("c.d");
  expect(row.textContent).not.toContain("a.b");
});
