export const toolCards = {
  addTool: "Add tool",
} as const;
