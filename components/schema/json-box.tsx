import { useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle, resizeStyle } from "@/components/form/box-style";
import { useProblemText } from "@/components/form/problem-text";
import { classNames } from "@/components/ui/class-names";
import { parseJson } from "@/lib/protocol/json/json-text";
import { type DraftProblem, readDraft } from "@/lib/protocol/request/read-draft";

type JsonBoxProps = {
  label: string;
  /** The value's own text in the request; undefined where there is none. */
  written: string | undefined;
  isPaused: boolean;
  /** Called with each text that is JSON. */
  onWrite: (json: string) => void;
  id?: string;
  rows?: number;
};

/** Text that is not JSON yet is kept here, and counts until the request's own text changes under it. */
type Typed = { text: string; basis: string | undefined };

/** A value of the request as JSON, in its own spelling. */
export function JsonBox({ label, written, isPaused, onWrite, id, rows = 3 }: JsonBoxProps) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const isTyped = typed !== null && typed.basis === written;
  const { text, indentation } = outdent(written ?? "");
  const problem = isTyped ? readSyntax(typed.text) : null;

  const type = (next: string) => {
    const json = next.trim().replaceAll("\n", `\n${indentation}`);
    const isJson = parseJson(json) !== undefined;
    if (isJson) onWrite(json);
    setTyped({ text: next, basis: isJson ? json : written });
  };

  return (
    <div className="flex min-w-0 flex-col gap-1">
      <textarea
        id={id}
        aria-label={label}
        aria-invalid={problem !== null}
        readOnly={isPaused}
        rows={rows}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={isTyped ? typed.text : text}
        onChange={({ target }) => type(target.value)}
        className={classNames(
          boxStyle,
          resizeStyle,
          "block field-sizing-content max-h-96 min-h-8 w-full py-1.5 font-mono text-xs leading-[18px] max-md:min-h-10",
        )}
      />
      {problem ? <SyntaxMessage {...problem} /> : null}
    </div>
  );
}

type Syntax = { problem: DraftProblem; line: number; column: number };

function SyntaxMessage({ problem, line, column }: Syntax) {
  const t = useTranslations("request");
  const say = useProblemText();
  return (
    <p className="text-xs leading-[18px] text-error">
      {t("notJson", { line: String(line), column: String(column), problem: say(problem) })}
    </p>
  );
}

function readSyntax(text: string): Syntax | null {
  const result = readDraft(text);
  return result.kind === "invalid_json" ? result : null;
}

/** A nested value is indented as deep as it stands in the request, which says nothing in a box of its own. */
function outdent(text: string): { text: string; indentation: string } {
  const lines = text.split("\n");
  const last = lines.at(-1) ?? "";
  const indentation = lines.length === 1 ? "" : last.slice(0, last.length - last.trimStart().length);
  const isShared = lines.slice(1).every((line) => line.startsWith(indentation));
  if (indentation === "" || !isShared) return { text, indentation: "" };
  return { text: text.replaceAll(`\n${indentation}`, "\n"), indentation };
}
