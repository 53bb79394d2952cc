import { useTranslations } from "use-intl";

type RemoveButtonProps = { name: string; isPaused: boolean; onRemove: () => void };

/** The cross behind an entry of a list. */
export function RemoveButton({ name, isPaused, onRemove }: RemoveButtonProps) {
  const t = useTranslations("toolCards");
  const label = t("removeEntry", { name });
  return (
    <button
      type="button"
      title={label}
      disabled={isPaused}
      onClick={onRemove}
      className="relative grid size-6 shrink-0 place-items-center rounded-control text-faint hover:bg-lifecycle-soft hover:text-ink disabled:opacity-50 max-md:after:absolute max-md:after:-inset-2"
    >
      <span className="sr-only">{label}</span>
      <span aria-hidden="true" className="text-[17px] leading-none">
        ×
      </span>
    </button>
  );
}
