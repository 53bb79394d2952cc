import { useMemo } from "react";
import { GrowingText } from "@/components/output/growing-text";
import { JsonView } from "@/components/response/json-view";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";
import type { Stretch } from "@/lib/protocol/response/last-change";

type CallArgumentsProps = {
  text: string;
  /** True while more may come. */
  isGrowing: boolean;
  /** What the event at the time cursor added. */
  stretch: Stretch | null;
};

/** Longer ones stay as they came: to parse and print them would hold the page up. */
const longestPrinted = 256 * 1024;

/** The arguments as they came while they grow, and printed once they are whole and JSON. */
export function CallArguments({ text, isGrowing, stretch }: CallArgumentsProps) {
  const isPrinted = !isGrowing && text.length <= longestPrinted;
  const value = useMemo(() => (isPrinted ? parseJson(text) : undefined), [isPrinted, text]);
  return (
    <div className="rounded-control border border-line-soft bg-raised px-2.5 py-2">
      {isJsonObject(value) ? (
        <JsonView value={value} />
      ) : (
        <GrowingText isCode text={text} isGrowing={isGrowing} stretch={stretch} />
      )}
    </div>
  );
}
