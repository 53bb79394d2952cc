import { end } from "@/lib/i18n/messages/en/checks/end";
import { item } from "@/lib/i18n/messages/en/checks/item";
import { lifecycle } from "@/lib/i18n/messages/en/checks/lifecycle";
import { part } from "@/lib/i18n/messages/en/checks/part";
import { response } from "@/lib/i18n/messages/en/checks/response";
import { sequence } from "@/lib/i18n/messages/en/checks/sequence";
import { shape } from "@/lib/i18n/messages/en/checks/shape";
import { sum } from "@/lib/i18n/messages/en/checks/sum";
import { tool } from "@/lib/i18n/messages/en/checks/tool";
import { wire } from "@/lib/i18n/messages/en/checks/wire";

/** Words of the stream checker. Not part of `en`: they are loaded with the first finding that is shown. */
export const checks = {
  rules: {
    ...wire,
    ...shape,
    ...sequence,
    ...lifecycle,
    ...end,
    ...response,
    ...item,
    ...part,
    ...sum,
    ...tool,
  },
  groups: {
    wire: "Wire form",
    shape: "Shape of events",
    sequence: "Sequence numbers",
    lifecycle: "Lifecycle",
    end: "End and usage",
    response: "Response object",
    item: "Output items",
    part: "Parts",
    sum: "Sums",
    tool: "Tools",
  },
  levels: { error: "Error", warning: "Warning", note: "Note" },
  readers: {
    openai_stream: "openai SDK, responses.stream()",
    openai_create: "openai SDK, responses.create() with stream",
    ai_sdk: "AI SDK, @ai-sdk/openai",
    open_responses: "AI SDK, @ai-sdk/open-responses",
    sse_parsers: "parsers that follow the SSE standard to the letter, such as EventSource",
    line_parsers: "clients that read line by line",
    resume: "clients that resume with starting_after",
    ids: "clients that refer to responses or items by id",
    accounting: "what counts tokens and costs",
    views: "pages that build their view from events",
    tools: "programs that run the tools",
  },
} as const;
