import { RefusalMessage } from "@/components/form/field-messages";
import type { Refusal } from "@/components/form/refusal";

/** What the server said about a parameter of the last run, under the text that holds it. */
export function RefusalNote({ refusal }: { refusal: Refusal }) {
  return (
    <div className="max-h-40 shrink-0 overflow-y-auto border-t border-line-soft px-4 py-2 text-xs leading-[18px]">
      <code className="wrap-anywhere text-ink">{refusal.param}</code>
      <RefusalMessage refusal={refusal} />
    </div>
  );
}
