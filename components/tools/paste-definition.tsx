import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { useProblemText } from "@/components/form/problem-text";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { JsonObject } from "@/lib/protocol/json";
import { readToolDefinitions, type ToolDefinitions } from "@/lib/protocol/request/tool-definition";
import { withFreeNames } from "@/lib/protocol/request/tool-starters";

type PasteDefinitionProps = {
  tools: readonly unknown[];
  isPaused: boolean;
  onAdd: (tools: readonly JsonObject[]) => void;
  onCancel: () => void;
};

/** A box for the definition of a function from elsewhere: what it is read as is added, or it says why not. */
export function PasteDefinition({ tools, isPaused, onAdd, onCancel }: PasteDefinitionProps) {
  const t = useTranslations("toolCards");
  const id = useId();
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<ToolDefinitions | null>(null);

  const add = () => {
    const read = readToolDefinitions(text);
    if (read.kind !== "tools") return setRefused(read);
    onAdd(withFreeNames(read.tools, tools));
  };

  const cancel = ({ currentTarget }: { currentTarget: Element }) => {
    // Where the menu was opened, before this goes from the page with the focus in it.
    currentTarget.closest("[data-add]")?.querySelector("button")?.focus();
    onCancel();
  };

  return (
    <div className="flex w-full min-w-0 flex-col gap-2 rounded-card border border-line p-2.5">
      <label htmlFor={id} className="text-xs font-medium text-ink">
        {t("pasteLabel")}
      </label>
      <textarea
        id={id}
        // Asked for by a press: the focus follows it.
        ref={(box) => box?.focus()}
        aria-describedby={`${id}-hint`}
        aria-invalid={refused !== null}
        readOnly={isPaused}
        rows={5}
        spellCheck={false}
        value={text}
        onKeyDown={(event) => event.key === "Escape" && cancel(event)}
        onChange={({ target }) => {
          setText(target.value);
          setRefused(null);
        }}
        className={classNames(boxStyle, "w-full resize-y py-1.5 font-mono text-xs leading-[18px]")}
      />
      <p id={`${id}-hint`} className="text-xs leading-[18px] text-faint">
        {t("pasteHint")}
      </p>
      {refused ? <Refusal refused={refused} /> : null}
      <div className="flex gap-2">
        <Button size="sm" variant="accent" disabled={isPaused || text.trim() === ""} onClick={add}>
          {t("pasteAdd")}
        </Button>
        <Button size="sm" onClick={cancel}>
          {t("pasteCancel")}
        </Button>
      </div>
    </div>
  );
}

function Refusal({ refused }: { refused: ToolDefinitions }) {
  const t = useTranslations("toolCards");
  const say = useProblemText();
  if (refused.kind === "tools") return null;
  if (refused.kind === "no_tool") return <p className="text-xs text-error">{t("pasteNoTool")}</p>;
  const { line, column, problem, found } = refused;
  const sentence = say({ path: [], code: problem.code, values: { found } });
  return (
    <p className="text-xs text-error">
      {t("pasteNotJson", { line: String(line), column: String(column), problem: sentence })}
    </p>
  );
}
