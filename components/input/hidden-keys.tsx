import { useTranslations } from "use-intl";
import type { JsonObject } from "@/lib/protocol/json";
import { listHiddenKeys } from "@/lib/protocol/request/input-items";

type HiddenKeysProps = {
  value: JsonObject;
  /** The keys that have a box of their own. */
  shown: readonly string[];
};

/** Names what else stands in an item or a part: it is sent as it is. */
export function HiddenKeys({ value, shown }: HiddenKeysProps) {
  const t = useTranslations("inputItems");
  const names = listHiddenKeys(value, shown);
  if (names.length === 0) return null;
  return (
    <p className="text-2xs wrap-anywhere text-faint">
      {t("moreKeys", { count: names.length })} <code>{names.slice(0, 12).join(", ")}</code>
    </p>
  );
}
