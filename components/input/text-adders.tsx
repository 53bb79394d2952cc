import { useTranslations } from "use-intl";
import { AdderButton } from "@/components/input/adder-button";
import { useInputActions } from "@/components/input/input-context";
import { planItems, planPart } from "@/lib/protocol/request/input-content";

/** What can be added to a text; it then becomes a message of the user. */
export function TextAdders({ value }: { value: unknown }) {
  const t = useTranslations("inputItems");
  const { carryOut, isPaused } = useInputActions();
  if (isPaused) return null;
  return (
    <>
      <AdderButton onAdd={() => carryOut(planItems(value, [{ role: "user", content: "" }]))}>
        {t("addMessage")}
      </AdderButton>
      <AdderButton onAdd={() => carryOut(planPart(value, { type: "input_image" }))}>
        {t("addImage")}
      </AdderButton>
      <AdderButton onAdd={() => carryOut(planPart(value, { type: "input_file" }))}>
        {t("addFile")}
      </AdderButton>
    </>
  );
}
