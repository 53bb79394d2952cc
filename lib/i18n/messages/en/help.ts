export const help = {
  more: "More about this",
} as const;
