import { SecretBox } from "@/components/tools/secret-box";
import { type OptionProps, useCard } from "@/components/tools/tool-place";

/** One secret text. Emptied, it is not sent any more. */
export function SecretControl({ id, describedBy, option, value, place }: OptionProps) {
  const { isPaused } = useCard();
  const write = (text: string) => place.edits.set([], text === "" && !option.isRequired ? undefined : text);
  return (
    <SecretBox
      {...{ id, describedBy, isPaused }}
      name={option.name}
      value={typeof value === "string" ? value : ""}
      onChange={write}
    />
  );
}
