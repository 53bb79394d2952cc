import { memo, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { HiddenKeys } from "@/components/input/hidden-keys";
import { useInputActions } from "@/components/input/input-context";
import { JsonBox } from "@/components/input/json-box";
import { MediaPart } from "@/components/input/media-part";
import { PartFrame } from "@/components/input/part-frame";
import { TextBox } from "@/components/input/text-box";
import { Button } from "@/components/ui/button";
import { isJsonObject } from "@/lib/protocol/json";
import { previewFields } from "@/lib/protocol/json/json-preview";

type ContentPartProps = {
  value: unknown;
  item: number;
  /** The member of the item that holds the parts. */
  holder: "content" | "output";
  index: number;
};

/** Where the text of a part stands, by its type. */
const textKeys: ReadonlyMap<unknown, string> = new Map([
  ["input_text", "text"],
  ["output_text", "text"],
  ["refusal", "refusal"],
]);

/** One part, in boxes where its type is known, as JSON where it is not. Redrawn when it changes itself. */
export const ContentPart = memo(function ContentPart(props: ContentPartProps) {
  const { value, item, holder, index } = props;
  const { edits } = useInputActions();
  const place = useMemo(() => [item, holder, index], [item, holder, index]);
  if (!isJsonObject(value)) return <OtherPart {...props} />;
  const { type } = value;
  if (type === "input_image" || type === "input_file") {
    return <MediaPart part={value} type={type} place={place} />;
  }
  const key = textKeys.get(type);
  if (key === undefined || typeof type !== "string") return <OtherPart {...props} />;
  return (
    <PartFrame type={type} place={place}>
      <TextBox
        name={key}
        value={value[key]}
        isMultiline
        isFirst
        isNameShown={false}
        onText={(text) => edits.set([...place, key], text)}
      />
      <HiddenKeys value={value} shown={[key]} />
    </PartFrame>
  );
});

/** A part of a type that nobody here knows: shown, kept, and edited as JSON where that is asked for. */
function OtherPart({ value, item, holder, index }: ContentPartProps) {
  const t = useTranslations("inputItems");
  const { edits } = useInputActions();
  const [isOpen, setOpen] = useState(false);
  const place = [item, holder, index];
  const type = isJsonObject(value) && typeof value.type === "string" ? value.type : "JSON";
  return (
    <PartFrame
      type={type}
      place={place}
      trailing={
        <Button size="sm" variant="ghost" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          JSON
        </Button>
      }
    >
      {isOpen ? (
        <JsonBox label={t("jsonOfPart", { number: index + 1 })} edits={edits.at(place)} />
      ) : (
        <code className="line-clamp-3 text-xs wrap-anywhere text-muted">
          {isJsonObject(value) ? previewFields(value, (name) => name === "type") : JSON.stringify(value)}
        </code>
      )}
    </PartFrame>
  );
}
