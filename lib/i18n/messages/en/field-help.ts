export const fieldHelp = {} as const;
