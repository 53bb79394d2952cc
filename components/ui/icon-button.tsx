import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

type IconButtonProps = Omit<ComponentProps<typeof Button>, "aria-label" | "title" | "isSquare"> & {
  /** The button's name, since its content is a picture; shown as a tooltip too. */
  label: string;
  /** A longer tooltip, e.g. with the state that a press would change. */
  hint?: string;
};

/** A square button that shows a picture or a short sign, and says its name. */
export function IconButton({ label, hint, className, ...rest }: IconButtonProps) {
  return (
    <Button
      aria-label={label}
      title={hint ?? label}
      isSquare
      className={classNames("text-muted hover:text-ink", className)}
      {...rest}
    />
  );
}
