export const inputItems = {
  addMessage: "Add message",
} as const;
