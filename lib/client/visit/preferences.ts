// What a visitor chose, kept in cookies: the server renders with them, so that nothing flashes or moves.

export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

export const themeCookie = "theme";
export const paneWidthsCookie = "pane-widths";
export const singleKeysCookie = "single-keys";
export const foldRowsCookie = "fold-rows";

/** The canvas colour of each theme (app/globals.css), for the browser's own frame around the page. */
export const themeColors = { light: "#f5f6f8", dark: "#0a0d12" } as const;

export function readTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? "system";
}

/** The colour of the browser's frame where the system prefers `system`. */
export function themeColor(theme: Theme, system: "light" | "dark"): string {
  return themeColors[theme === "system" ? system : theme];
}

/** Widths in CSS pixels of the two columns beside the flexible one. */
export type PaneWidths = { readonly request: number; readonly output: number };

export type SidePane = keyof PaneWidths;

export const paneLimits = {
  request: { minimum: 320, maximum: 720, initial: 400 },
  output: { minimum: 320, maximum: 800, initial: 384 },
} as const;

export function clampPaneWidth(pane: SidePane, width: number): number {
  const { minimum, maximum } = paneLimits[pane];
  return Math.round(Math.min(maximum, Math.max(minimum, width)));
}

/** `400.384`; each width on its own falls back to the initial one. */
export function readPaneWidths(cookie: string | undefined): PaneWidths {
  const [request, output] = (cookie ?? "").split(".");
  return { request: readWidth("request", request), output: readWidth("output", output) };
}

export function printPaneWidths({ request, output }: PaneWidths): string {
  return `${request}.${output}`;
}

function readWidth(pane: SidePane, text: string | undefined): number {
  return text && /^\d{1,5}$/.test(text) ? clampPaneWidth(pane, Number(text)) : paneLimits[pane].initial;
}

const yearSeconds = 365 * 24 * 60 * 60;

/** The part of a document that holds cookies. */
type CookieJar = Pick<Document, "cookie">;

/** Remembers a choice for a year, on this host. Null forgets it. Values are tokens: letters, digits, `.` and `-`. */
export function writePreference(name: string, value: string | null, jar: CookieJar = document): void {
  jar.cookie = `${name}=${value ?? ""}; Path=/; SameSite=Lax; Max-Age=${value === null ? 0 : yearSeconds}`;
}

/** The value of a cookie that scripts may read. */
export function readPreference(name: string, jar: CookieJar = document): string | undefined {
  return jar.cookie
    .split("; ")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
