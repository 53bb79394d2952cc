import { type MouseEvent, type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";

type DialogProps = {
  /** The dialog's name. */
  title: string;
  /** Asks the owner to take the dialog away (Esc, the cross, a press outside). */
  onClose: () => void;
  children: ReactNode;
  className?: string;
  /** Hides the title bar; the title still names the dialog. */
  isBare?: boolean;
};

/**
 * A modal dialog, open for as long as it is rendered. The browser's own element keeps the focus inside, makes
 * the page behind inert and gives the focus back, which a library would do in 14 KB.
 */
export function Dialog({ title, onClose, children, className, isBare = false }: DialogProps) {
  const t = useTranslations("shell");
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);

  // A layout effect, since the focus goes back to where it was only if the dialog closes before it leaves the page.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  const closeFromOutside = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) onClose();
  };
  // Pressing Esc twice closes the element past `cancel`; while it is open a close event is a stale one.
  const noticeClose = (event: SyntheticEvent<HTMLDialogElement>) => {
    if (!event.currentTarget.open) onClose();
  };

  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClose={noticeClose}
      onMouseDown={closeFromOutside}
      className={classNames(
        "m-auto max-h-[min(85dvh,720px)] w-[min(560px,calc(100vw-24px))] overflow-hidden rounded-[10px] border border-line bg-panel p-0 text-body shadow-2xl backdrop:bg-[rgb(10_13_18/0.45)]",
        className,
      )}
    >
      <div className="flex max-h-[inherit] flex-col">
        <div
          className={isBare ? "sr-only" : "flex h-12 shrink-0 items-center border-b border-line pr-2 pl-4"}
        >
          <h2 id={titleId} className="text-sm font-semibold text-ink">
            {title}
          </h2>
          {isBare ? null : (
            <IconButton variant="ghost" className="ml-auto" label={t("close")} onClick={onClose}>
              <span aria-hidden="true" className="text-[19px] leading-none font-normal">
                ×
              </span>
            </IconButton>
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
}
