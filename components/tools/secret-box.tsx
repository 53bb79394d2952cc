import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { boxStyle } from "@/components/form/box-style";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";

type SecretBoxProps = {
  id?: string;
  /** Names the box where no label does. */
  label?: string;
  describedBy?: string | undefined;
  /** What is shown and hidden, for the button. */
  name: string;
  value: string;
  isPaused: boolean;
  onChange: (value: string) => void;
};

/** A text that is covered until asked for: over a shoulder, in a screenshot. */
export function SecretBox({ id, label, describedBy, name, value, isPaused, onChange }: SecretBoxProps) {
  const t = useTranslations("toolCards");
  const [isShown, setShown] = useState(false);
  return (
    <div className="flex min-w-0 items-center gap-1">
      <input
        id={id}
        type={isShown ? "text" : "password"}
        aria-label={label}
        aria-describedby={describedBy}
        // No password of this page: nothing to fill in, nothing to keep.
        autoComplete="off"
        data-1p-ignore=""
        data-lpignore="true"
        spellCheck={false}
        readOnly={isPaused}
        value={value}
        placeholder={t("textPlaceholder")}
        onChange={({ target }) => onChange(target.value)}
        className={classNames(boxStyle, "h-8 w-full font-mono text-xs max-md:h-10")}
      />
      <IconButton
        size="sm"
        variant="ghost"
        label={t(isShown ? "hide" : "show", { name })}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? <EyeOff aria-hidden="true" size={14} /> : <Eye aria-hidden="true" size={14} />}
      </IconButton>
    </div>
  );
}
