import { composeWholeItem, type OutputItem } from "@/lib/sandbox/items/output-item";

/** What stands for the items before it; `encrypted` is opaque to the client. */
export function composeCompaction(id: string, encrypted: string): OutputItem {
  const item = { id, type: "compaction" };
  return composeWholeItem({
    tokens: 0,
    opened: { ...item, encrypted_content: encrypted.slice(0, 64) },
    finished: { ...item, encrypted_content: encrypted },
    events: [{ type: "response.compaction.compacting", fields: { item_id: id }, wait: 200 }],
  });
}
