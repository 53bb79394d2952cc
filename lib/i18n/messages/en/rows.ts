export const rows = {
  runEvents: "{count, plural, one {# event} other {# events}}",
  expand: "A row for each (Enter)",
  collapse: "One row for all (Enter)",
  meanGap: "Mean gap between the events of this row",
} as const;
