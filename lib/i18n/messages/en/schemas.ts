export const schemas = {
  title: "Schema",
} as const;
