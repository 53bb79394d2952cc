import { useTranslations } from "use-intl";
import { HelpMark } from "@/components/ui/help-mark";

type HelpButtonProps = {
  /** Of the element that says it. */
  id: string;
  /** Of the field's label, which tells what the help is about. */
  labelId: string;
  isOpen: boolean;
  onToggle: () => void;
};

/**
 * Opens and closes what is to be said about a field. The field's name describes it and is no part of its own: whoever
 * looks for the button "Run" would find that of `truncation` too.
 */
export function HelpButton({ id, labelId, isOpen, onToggle }: HelpButtonProps) {
  const t = useTranslations("request");
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      aria-describedby={labelId}
      onClick={onToggle}
      className="group relative grid h-6 w-5 shrink-0 place-items-center rounded-full max-md:after:absolute max-md:after:-inset-2"
    >
      <span className="sr-only">{t("help")}</span>
      <HelpMark />
    </button>
  );
}

/** Takes a field out of the request. */
export function ClearButton({ name, onClear }: { name: string; onClear: () => void }) {
  const t = useTranslations("request");
  return (
    <button
      type="button"
      onClick={onClear}
      title={t("clear", { field: name })}
      className="relative grid size-6 place-items-center rounded-control text-faint hover:bg-lifecycle-soft hover:text-ink max-md:after:absolute max-md:after:-inset-2"
    >
      {/* Not an aria-label: only the control itself is to be found by the parameter's name. */}
      <span className="sr-only">{t("clear", { field: name })}</span>
      <span aria-hidden="true" className="text-[17px] leading-none">
        ×
      </span>
    </button>
  );
}

type JsonToggleProps = { name: string; isJson: boolean; onToggle: () => void };

/** Shows a structured value as JSON, and back. */
export function JsonToggle({ name, isJson, onToggle }: JsonToggleProps) {
  const t = useTranslations("request");
  return (
    <button
      type="button"
      aria-pressed={isJson}
      onClick={onToggle}
      className="relative ml-auto h-6 shrink-0 rounded-control px-1.5 text-2xs text-faint hover:bg-lifecycle-soft hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent max-md:after:absolute max-md:after:-inset-2"
    >
      <span className="sr-only">{t("asJson", { field: name })}</span>
      <span aria-hidden="true">JSON</span>
    </button>
  );
}
