import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

type ButtonProps = ComponentProps<"button"> & {
  /** `accent` is for the one main action of a view, `ghost` for actions inside a row or a bar. */
  variant?: "plain" | "accent" | "ghost";
  size?: "md" | "sm";
  /** As wide as it is high: for a picture. */
  isSquare?: boolean;
};

const looks = {
  plain:
    "border-line bg-panel text-body font-medium hover:bg-raised hover:border-line-strong active:bg-lifecycle-soft",
  accent:
    "border-accent bg-accent text-accent-ink font-semibold hover:brightness-95 active:brightness-90 dark:hover:brightness-110 dark:active:brightness-95",
  ghost:
    "border-transparent bg-transparent text-muted font-medium hover:bg-lifecycle-soft hover:text-ink active:bg-line",
} as const;

// On phones 40 px for a thumb: `md` is as high, `sm` takes presses that far around it.
const sizes = {
  md: "h-8 text-sm max-md:h-10",
  sm: "relative h-7 text-xs max-md:after:absolute max-md:after:-inset-1.5",
} as const;
const paddings = { md: "px-3", sm: "px-2" } as const;
const widths = { md: "w-8 max-md:w-10", sm: "w-7" } as const;

/** A push button, 32 px high (`md`) or 28 px (`sm`). It never submits a form unless told so by `type`. */
export function Button({
  variant = "plain",
  size = "md",
  isSquare = false,
  className,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(
        "inline-flex shrink-0 items-center justify-center gap-2 rounded-control border whitespace-nowrap transition-[color,background-color,border-color,filter] duration-100 disabled:cursor-not-allowed disabled:opacity-50",
        looks[variant],
        sizes[size],
        isSquare ? widths[size] : paddings[size],
        className,
      )}
      {...rest}
    />
  );
}
