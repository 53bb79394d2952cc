/** The look of a box that takes typing; how wide it is, its place says. */
export const boxStyle =
  "min-w-0 rounded-control border border-line bg-panel px-2.5 text-sm text-ink placeholder:text-faint hover:border-line-strong aria-invalid:border-error read-only:bg-raised read-only:text-muted";

/** A box that can be made higher by hand; its handle shows to the hand that is there, and is no noise elsewhere. */
export const resizeStyle = "resize-none hover:resize-y focus:resize-y";
