import { useTranslations } from "use-intl";
import { ContentPart } from "@/components/input/content-part";
import { useInputActions } from "@/components/input/input-context";
import { PartAdder } from "@/components/input/part-adder";
import { TextBox } from "@/components/input/text-box";
import { useKeyedList } from "@/components/input/use-keyed-list";
import type { JsonObject } from "@/lib/protocol/json";
import { planPartIn, takesParts, textOfParts, textPart } from "@/lib/protocol/request/input-content";

type ContentEditorProps = { item: JsonObject; index: number; holder: "content" | "output" };

/** What a message says or a tool gave back: a text, or a list of parts. */
export function ContentEditor({ item, index, holder }: ContentEditorProps) {
  const { edits } = useInputActions();
  const value = item[holder];
  return (
    <div className="flex flex-col gap-2">
      {Array.isArray(value) ? (
        <PartList values={value} item={index} holder={holder} />
      ) : (
        <TextBox
          name={holder}
          value={value}
          isMultiline
          isFirst
          isNameShown={holder === "output"}
          onText={(text) => edits.set([index, holder], text)}
        />
      )}
      <PartAdders item={item} index={index} holder={holder} />
    </div>
  );
}

type PartListProps = { values: readonly unknown[]; item: number; holder: "content" | "output" };

function PartList({ values, item, holder }: PartListProps) {
  const parts = useKeyedList(values);
  return (
    <ol className="flex flex-col gap-2 empty:hidden">
      {parts.map(({ key, value }, index) => (
        <ContentPart key={key} value={value} item={item} holder={holder} index={index} />
      ))}
    </ol>
  );
}

/** New parts, and the way back to a plain text where that loses nothing. */
function PartAdders({ item, index, holder }: ContentEditorProps) {
  const t = useTranslations("inputItems");
  const { carryOut, isPaused } = useInputActions();
  const value = item[holder];
  const plain = Array.isArray(value) && value.length > 0 ? textOfParts(value) : null;
  const takesMedia = takesParts(item);
  const add = (part: JsonObject) => carryOut(planPartIn(item, index, part));
  if (isPaused || !(takesMedia || Array.isArray(value))) return null;
  return (
    <div className="-mx-1 flex flex-wrap items-center text-xs">
      {Array.isArray(value) ? (
        <PartAdder label={t("addText")} onAdd={() => add(textPart(item.role, ""))} />
      ) : null}
      {takesMedia ? (
        <>
          <PartAdder label={t("addImage")} onAdd={() => add({ type: "input_image" })} />
          <PartAdder label={t("addFile")} onAdd={() => add({ type: "input_file" })} />
        </>
      ) : null}
      {plain === null ? null : (
        <PartAdder
          label={t("asText")}
          onAdd={() => {
            carryOut({ steps: [{ path: [index, holder], value: plain }], place: [index] });
          }}
        />
      )}
    </div>
  );
}
