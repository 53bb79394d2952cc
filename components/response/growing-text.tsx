import { memo } from "react";
import { splitText } from "@/components/response/text-chunks";
import { classNames } from "@/components/ui/class-names";

type TextBlockProps = { text: string; isLast: boolean; hasCaret: boolean };

const TextBlock = memo(function TextBlock({ text, isLast, hasCaret }: TextBlockProps) {
  return (
    // Off screen the layout of a finished block is skipped.
    <div className={isLast ? undefined : "[contain-intrinsic-size:auto_1600px] [content-visibility:auto]"}>
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
  const chunks = splitText(text);
  const lastStart = chunks.at(-1)?.start ?? 0;
  return (
    <div className="whitespace-pre-wrap">
      {chunks.map(({ start, text: chunk }) => (
        <TextBlock
          key={start}
          text={chunk}
          isLast={start === lastStart}
          hasCaret={hasCaret && start === lastStart}
        />
      ))}
    </div>
  );
}
