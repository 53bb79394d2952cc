import { GrowingText } from "@/components/output/growing-text";
import type { Stretch } from "@/lib/protocol/response/last-change";

type DiffTextProps = { text: string; isGrowing: boolean; stretch: Stretch | null };

/** Longer ones are plain code: each line is an element of its own. */
const mostLines = 400;

function lineLook(line: string): string {
  if (line.startsWith("+")) return "bg-accent-soft text-accent";
  if (line.startsWith("-")) return "bg-error-soft text-error";
  return line.startsWith("@@") ? "text-reasoning" : "";
}

/** A patch once it is whole: its lines tinted by what they do. While it grows it is a text like others. */
export function DiffText({ text, isGrowing, stretch }: DiffTextProps) {
  const lines = isGrowing || stretch !== null ? [] : text.split("\n", mostLines + 1);
  if (lines.length === 0 || lines.length > mostLines)
    return <GrowingText isCode text={text} isGrowing={isGrowing} stretch={stretch} />;
  const numbered = lines.map((line, index) => ({ number: index + 1, line }));
  return (
    <pre className="text-xs leading-5 whitespace-pre-wrap wrap-anywhere">
      {numbered.map(({ number, line }) => (
        <span key={number} className={lineLook(line)}>
          {number < numbered.length ? `${line}\n` : line}
        </span>
      ))}
    </pre>
  );
}
