import { isUnpublishedTerminal } from "@/lib/protocol/check/check-end";
import { isVendorType } from "@/lib/protocol/stream-event";

/** What a type that has no explanation of its own may be. */
export type ForeignKind = "vendor" | "terminal" | "ping" | "untyped" | "malformed" | "unknown";

const signsOfLife: ReadonlySet<string> = new Set(["ping", "response.keep_alive"]);

/** `type`: as `eventType` names it, with `(no type)` and `(malformed)` for what has none. */
export function foreignKind(type: string): ForeignKind {
  if (type === "(no type)" || type === "") return "untyped";
  if (type === "(malformed)") return "malformed";
  if (signsOfLife.has(type)) return "ping";
  if (isUnpublishedTerminal(type)) return "terminal";
  return isVendorType(type) ? "vendor" : "unknown";
}
