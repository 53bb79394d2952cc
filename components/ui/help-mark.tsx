/** The question mark of a help button; the button, a `group`, says in words what it is. */
export function HelpMark() {
  return (
    <span
      aria-hidden="true"
      className="grid size-3.5 place-items-center rounded-full border border-line text-[10px] leading-none text-faint group-hover:border-line-strong group-hover:text-ink group-aria-expanded:border-accent group-aria-expanded:text-accent"
    >
      ?
    </span>
  );
}
