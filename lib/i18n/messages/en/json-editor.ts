export const jsonEditor = {
  format: "Format",
} as const;
