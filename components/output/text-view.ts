import { createContext } from "react";

/** How the text of a message is shown: as it is, formatted, as a JSON tree, or by its tokens' probabilities. */
export const textViews = ["text", "markdown", "tree", "tokens"] as const;

export type TextView = (typeof textViews)[number];

/** The preference (a cookie) under which the choice is remembered. */
export const textViewCookie = "output-text";

/** Text, which is what the model wrote, is what one sees unless one has chosen otherwise. */
export function readTextView(cookie: string | undefined): TextView {
  return textViews.find((view) => view === cookie) ?? "text";
}

export type TextSettings = {
  readonly view: TextView;
  /** The JSON Schema that was asked for with `text.format`; undefined where none was. */
  readonly schema: unknown;
};

export const TextSettingsContext = createContext<TextSettings>({ view: "text", schema: undefined });
