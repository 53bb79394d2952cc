export const eventHelp = {} as const;
