/** For a `select` that looks like a box: to CSS it is always read-only, and would look as if it could not be changed. */
export const selectStyle = "read-only:not-disabled:bg-panel read-only:not-disabled:text-ink";
