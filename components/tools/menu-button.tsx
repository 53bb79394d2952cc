import { type ReactNode, useId, useRef, useState } from "react";
import { MenuPanel } from "@/components/tools/menu-panel";
import { Button } from "@/components/ui/button";

export type MenuItem = {
  id: string;
  name: string;
  /** In fainter words behind the name. */
  hint?: string;
  /** The name is one of the wire. */
  isCode?: boolean;
  isDisabled?: boolean;
  onSelect: () => void;
};

export type MenuGroup = { id: string; label: string | null; items: readonly MenuItem[] };

type MenuButtonProps = {
  /** The button's name where its content is a picture; the menu is named by it too. */
  label: string;
  children: ReactNode;
  groups: readonly MenuGroup[];
  isDisabled: boolean;
  isSquare?: boolean;
  className?: string;
};

/** A button with a menu (WAI-ARIA menu button). The focus is back on the button when an item is carried out. */
export function MenuButton({ label, children, groups, isDisabled, isSquare, className }: MenuButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [firstMark, setFirstMark] = useState<"first" | "last" | null>(null);
  const isOpen = firstMark !== null;

  const close = (returnsFocus: boolean) => {
    setFirstMark(null);
    if (returnsFocus) button.current?.focus();
  };

  return (
    <>
      <Button
        ref={button}
        size="sm"
        variant={isSquare ? "ghost" : "plain"}
        isSquare={isSquare ?? false}
        className={className}
        disabled={isDisabled}
        aria-label={isSquare ? label : undefined}
        title={isSquare ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        // The press would take the focus out of the menu and close it, and its click open it again.
        onPointerDown={(event) => isOpen && event.preventDefault()}
        onClick={() => (isOpen ? close(true) : setFirstMark("first"))}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setFirstMark(event.key === "ArrowDown" ? "first" : "last");
        }}
      >
        {children}
      </Button>
      {isOpen ? (
        <MenuPanel
          id={id}
          label={label}
          groups={groups}
          anchor={button}
          firstMark={firstMark}
          onClose={close}
        />
      ) : null}
    </>
  );
}
