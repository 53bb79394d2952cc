export const requestParts = {
  create: "Create",
} as const;
