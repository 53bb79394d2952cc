/** The quick choices beside a filter's text: all events, those of a family, or those with an error or a warning. */
export const eventKinds = ["all", "message", "reasoning", "tool", "findings"] as const;

export type EventKind = (typeof eventKinds)[number];
