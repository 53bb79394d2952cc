import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { includes } from "@/lib/sandbox/item-text";
import type { TextPiece } from "@/lib/sandbox/items/annotation";
import { composeWholeItem } from "@/lib/sandbox/items/output-item";
import { estimateTokens } from "@/lib/sandbox/tokens";
import { describeStates } from "@/lib/sandbox/tools/states";
import type { ToolContext, ToolPlanner } from "@/lib/sandbox/tools/tool-planner";

type Page = { title: string; url: string };

const pagesByContext = new Map<unknown, number>([
  ["low", 1],
  ["medium", 2],
  ["high", 3],
]);

/** A search that finds made-up pages: nothing leaves the server. */
export const planWebSearch: ToolPlanner = (context) => {
  const { request, tool, turn, sentences, randomId } = context;
  const id = `ws_${randomId()}`;
  const query = turn.beginning.trim().slice(0, 200) || "sandbox";
  const pages = listPages(context, query);
  const describe = (status: string, action: JsonObject): JsonObject => ({
    id,
    type: "web_search_call",
    status,
    action,
    ...(status === "completed" &&
      includes(request.parameters, "web_search_call.results") && { results: pages.map(describeResult) }),
  });
  const sources = pages.map(({ url }) => ({ type: "url", url }));
  const action = {
    type: "search",
    query,
    queries: [query],
    ...(includes(request.parameters, "web_search_call.action.sources") && { sources }),
  };
  return {
    items: [
      composeWholeItem({
        tokens: estimateTokens(query.length),
        opened: describe("in_progress", { type: "search" }),
        finished: describe("completed", action),
        events: describeStates("response.web_search_call", id, ["in_progress", "searching", "completed"]),
      }),
    ],
    pieces: pages
      .slice(0, pagesByContext.get(tool.tool.search_context_size) ?? 2)
      .map((page) => citePage(page, sentences)),
    isWaiting: false,
  };
};

function listPages({ tool }: ToolContext, query: string): Page[] {
  const { filters } = tool.tool;
  const domains =
    isJsonObject(filters) && Array.isArray(filters.allowed_domains) ? filters.allowed_domains : [];
  const domain = typeof domains[0] === "string" ? domains[0] : "example.com";
  const slug = encodeURIComponent(query.toLowerCase().split(/\s+/).slice(0, 4).join("-"));
  const titles = ["An overview", "The details", "Questions and answers"];
  return titles.map((title, index) => ({
    title: `${title}: ${query.slice(0, 60)}`,
    url: `https://${domain}/${slug}/${index + 1}`,
  }));
}

function describeResult({ title, url }: Page): JsonObject {
  return { type: "text_result", title, url, snippet: "A made-up page of the built-in sandbox." };
}

function citePage({ title, url }: Page, sentences: ToolContext["sentences"]): TextPiece {
  return {
    text: sentences.webSource(title),
    cite: (start, end) => ({ type: "url_citation", start_index: start, end_index: end, title, url }),
  };
}
