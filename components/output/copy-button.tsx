import { useTranslations } from "use-intl";
import { useCopy } from "@/components/ui/copyable";
import { IconButton } from "@/components/ui/icon-button";

const pictures = {
  none: "M5.5 5.5V3.2c0-.7.5-1.2 1.2-1.2h6c.7 0 1.3.5 1.3 1.2v6c0 .8-.6 1.3-1.3 1.3h-2.2M3.3 5.5h6c.7 0 1.2.6 1.2 1.3v6c0 .7-.5 1.2-1.2 1.2h-6c-.7 0-1.3-.5-1.3-1.2v-6c0-.7.6-1.3 1.3-1.3Z",
  copied: "m3 8.5 3.5 3.5L13 4.5",
  refused: "m4 4 8 8M12 4l-8 8",
};

/** Copies what an item holds. A picture, so that the item's own words are all that stands in it. */
export function CopyButton({ text }: { text: string | (() => string) }) {
  const t = useTranslations("shell");
  const { outcome, copy } = useCopy(text);
  const label = outcome === "none" ? t("copy") : t(outcome === "copied" ? "copied" : "copyRefused");
  return (
    <IconButton size="sm" variant="ghost" label={label} onClick={copy}>
      <svg aria-hidden="true" width="14" height="14" viewBox="0 0 16 16" fill="none">
        <path
          d={pictures[outcome]}
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </IconButton>
  );
}
