import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useId,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl";
import { HelpPanel } from "@/components/explain/help-panel";
import { HelpMark } from "@/components/ui/help-mark";

type HelpPopoverProps = {
  /** What is explained. It describes the button and is no part of its name, and it names the panel. */
  subject: string;
  /** Rendered, and so fetched, once the panel is open. */
  children: ReactNode;
};

/** The small "Help" button of a thing on the page, and the panel that it opens over the page. */
export function HelpPopover({ subject, children }: HelpPopoverProps) {
  const t = useTranslations("request");
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);

  const close = useCallback((returnsFocus: boolean) => {
    setOpen(false);
    if (returnsFocus) button.current?.focus();
  }, []);
  // It may stand in a row that is itself pressed or moved by keys.
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    setOpen(!isOpen);
  };
  const pressKey = (event: KeyboardEvent) => {
    const isClosing = event.key === "Escape" && isOpen;
    if (isClosing) close(true);
    if (isClosing || event.key === "Enter" || event.key === " ") event.stopPropagation();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-description={subject}
        onClick={toggle}
        onKeyDown={pressKey}
        className="group relative inline-grid h-5 w-5 shrink-0 place-items-center rounded-full align-middle max-md:after:absolute max-md:after:-inset-2.5"
      >
        <span className="sr-only">{t("help")}</span>
        <HelpMark />
      </button>
      {isOpen ? (
        <HelpPanel id={id} label={subject} anchor={button} onClose={close}>
          {children}
        </HelpPanel>
      ) : null}
    </>
  );
}
