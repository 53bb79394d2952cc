import { useTranslations } from "use-intl";
import { isJsonObject } from "@/lib/protocol/json";

/** Names the keys of a value for which the editor has no control: they are sent as they are. */
export function HiddenKeys({ value, shown }: { value: unknown; shown: readonly string[] }) {
  const t = useTranslations("requestParts");
  const keys = isJsonObject(value) ? Object.keys(value).filter((key) => !shown.includes(key)) : [];
  if (keys.length === 0) return null;
  return (
    <p className="wrap-anywhere text-[11px] leading-[18px] text-faint">
      {t("hiddenKeys", { keys: keys.join(", ") })}
    </p>
  );
}
