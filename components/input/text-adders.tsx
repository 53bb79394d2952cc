import { useTranslations } from "use-intl";
import { AdderButton } from "@/components/input/adder-button";
import { useInputActions } from "@/components/input/input-context";
import { planPart } from "@/lib/protocol/request/input-content";
import { createItem } from "@/lib/protocol/request/input-items";

/** What can be added to a text; it then becomes a message of the user. */
export function TextAdders({ value }: { value: unknown }) {
  const t = useTranslations("inputItems");
  const { add, carryOut, isPaused } = useInputActions();
  if (isPaused) return null;
  return (
    <>
      <AdderButton onAdd={() => add([createItem("message")])}>{t("addMessage")}</AdderButton>
      <AdderButton onAdd={() => carryOut(planPart(value, { type: "input_image" }))}>
        {t("addImage")}
      </AdderButton>
      <AdderButton onAdd={() => carryOut(planPart(value, { type: "input_file" }))}>
        {t("addFile")}
      </AdderButton>
    </>
  );
}
