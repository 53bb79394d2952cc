import type { ResponseState } from "@/lib/protocol/response/response-state";

/** All text of all messages, joined; refusals and reasoning aside. */
export function outputText(state: ResponseState): string {
  return state.items
    .flatMap((item) => (item.type === "reasoning" ? [] : item.content))
    .filter((part) => part.kind === "text")
    .map((part) => part.text)
    .join("");
}
