// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, describe, expect, test } from "vitest";
import { EventSummaryText } from "@/components/timeline/event-summary-text";
import { loadRowsMessages } from "@/lib/i18n/late-messages";
import { loadMessages } from "@/lib/i18n/load-messages";
import type { Locale } from "@/lib/i18n/locale";
import { classifyData } from "@/lib/protocol/classify-frame";
import { summarizeEvent } from "@/lib/protocol/events/event-summary";

afterEach(cleanup);

async function showSummary(locale: Locale, type: string, outputIndex: number): Promise<string | null> {
  const messages = { ...loadMessages(locale), rows: await loadRowsMessages(locale) };
  const event = classifyData(JSON.stringify({ type, item_id: "i", output_index: outputIndex }));
  const { container } = render(
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <EventSummaryText summary={summarizeEvent(event)} />
    </IntlProvider>,
  );
  return container.textContent;
}

describe("a tool's state is said in words, and its item comes last", () => {
  test.each([
    ["en", "response.web_search_call.in_progress", 0, "web search started · item 0"],
    ["en", "response.web_search_call.searching", 0, "web search searching … · item 0"],
    ["en", "response.mcp_call.failed", 2, "MCP call failed · item 2"],
    ["en", "response.compaction.compacting", 1, "compaction under way … · item 1"],
    ["tr", "response.web_search_call.in_progress", 0, "web araması başladı · öğe 0"],
    ["tr", "response.mcp_list_tools.failed", 1200, "MCP araç listesi alınamadı · öğe 1200"],
  ] as const)("%s %s", async (locale, type, outputIndex, words) => {
    expect(await showSummary(locale, type, outputIndex)).toBe(words);
  });

  test.each([
    ["en", "response.x_search_call.searching", "x_search_call searching · item 3"],
    ["tr", "response.web_search_call.constructor", "web_search_call constructor · öğe 3"],
  ] as const)("in the wire's own words where those are not known: %s %s", async (locale, type, words) => {
    expect(await showSummary(locale, type, 3)).toBe(words);
  });
});
