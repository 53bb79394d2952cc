import { memo, useState } from "react";
import { createTextSplitter } from "@/components/response/text-chunks";
import { classNames } from "@/components/ui/class-names";

const TextBlock = memo(function TextBlock({ text, hasCaret }: { text: string; hasCaret: boolean }) {
  return (
    <div>
      {/* The caret is the text's own right border: a box of its own would be a layout shift with every token. */}
      <span className={classNames("wrap-anywhere", hasCaret && "border-r-[7px] border-message")}>{text}</span>
    </div>
  );
});

/**
 * What a model wrote, as text nodes and never as HTML. It may grow to megabytes: finished blocks are left
 * alone, so that each frame costs what the last block costs.
 */
export function GrowingText({ text, hasCaret = false }: { text: string; hasCaret?: boolean }) {
  const [split] = useState(createTextSplitter);
  const chunks = split(text);
  const lastStart = chunks.at(-1)?.start ?? 0;
  return (
    <div className="whitespace-pre-wrap">
      {chunks.map(({ start, text: chunk }) => (
        <TextBlock key={start} text={chunk} hasCaret={hasCaret && start === lastStart} />
      ))}
    </div>
  );
}
