import type { ApiError } from "@/lib/sandbox/api-error";
import type { TextPiece } from "@/lib/sandbox/items/annotation";
import type { OutputItem } from "@/lib/sandbox/items/output-item";
import type { CreateRequest } from "@/lib/sandbox/read-request";
import type { Sentences } from "@/lib/sandbox/script-sentences";
import type { GivenTool } from "@/lib/sandbox/tools/given-tool";
import type { Turn } from "@/lib/sandbox/turn";

/** What a planner knows of the request whose tool it plays. */
export type ToolContext = {
  request: CreateRequest;
  turn: Turn;
  tool: GivenTool;
  sentences: Sentences;
  /** Hexadecimal digits, new ones each time. */
  randomId: () => string;
  /** What made-up values follow from. */
  seed: string;
};

/** What the call of one tool adds to an answer. */
export type PlannedCall = {
  items: readonly OutputItem[];
  /** What the message says of it. */
  pieces: readonly TextPiece[];
  /** The client has to run it, or to approve it: the answer ends here, without a message. */
  isWaiting: boolean;
};

export type ToolPlanner = (context: ToolContext) => PlannedCall | ApiError;

/** A call that the client runs. */
export function waitFor(...items: OutputItem[]): PlannedCall {
  return { items, pieces: [], isWaiting: true };
}

/** An id of a call as OpenAI writes them: 24 characters. */
export function nameCall(randomId: () => string): string {
  return `call_${randomId().slice(-24)}`;
}
