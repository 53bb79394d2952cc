export const rows = {
  expand: "Expand {count} events",
  collapse: "Collapse {count} events",
  meanGap: "Mean gap between the events of this row",
} as const;
