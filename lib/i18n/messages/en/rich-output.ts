export const richOutput = {} as const;
