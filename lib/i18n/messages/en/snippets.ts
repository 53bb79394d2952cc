export const snippets = {
  title: "Code",
} as const;
