/** The mark: something that arrives. Public/icon.svg is the same picture for the browser's tab. */
export function Logo() {
  return (
    <svg aria-hidden="true" width="22" height="22" viewBox="0 0 22 22" fill="none" className="shrink-0">
      <path
        d="M2 17.5 11.5 8M5.5 19.5 13 12M2 12.5 8.8 5.7"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        opacity=".35"
      />
      <circle cx="15.2" cy="6.8" r="4.3" className="fill-accent" />
    </svg>
  );
}
