import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useInputActions } from "@/components/input/input-context";
import { placeName } from "@/components/input/use-focus-request";
import { IconButton } from "@/components/ui/icon-button";
import type { JsonPath } from "@/lib/protocol/json/json-text";

type PartFrameProps = {
  type: string;
  /** In `input`: `[0, "content", 1]`. */
  place: JsonPath;
  /** Stands in the head, before the button that removes. */
  trailing?: ReactNode;
  children: ReactNode;
};

/** One part of a message's content or of a tool's output, under its type. */
export function PartFrame({ type, place, trailing, children }: PartFrameProps) {
  const t = useTranslations("inputItems");
  const { remove, isPaused } = useInputActions();
  const number = Number(place.at(-1)) + 1;
  return (
    <li data-place={placeName(place)}>
      <fieldset
        aria-label={t("part", { number, type })}
        className="flex min-w-0 flex-col gap-1.5 border-l-2 border-line pl-2"
      >
        <div className="flex h-6 items-center gap-2 max-md:h-10">
          <span className="min-w-0 flex-1 truncate font-mono text-2xs text-faint">{type}</span>
          {trailing}
          <IconButton
            variant="ghost"
            size="sm"
            data-card-focus=""
            label={t("removePart", { number })}
            disabled={isPaused}
            onClick={() => remove(place)}
            className="h-6 w-6"
          >
            <X aria-hidden="true" size={13} />
          </IconButton>
        </div>
        {children}
      </fieldset>
    </li>
  );
}
