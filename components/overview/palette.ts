import type { EventFamily } from "@/lib/protocol/events/event-family";

/** The colours and the font of the page, as a canvas takes them. */
export type Palette = {
  readonly families: Readonly<Record<EventFamily, string>>;
  readonly line: string;
  readonly faint: string;
  /** Of stalls and of warnings. */
  readonly warning: string;
  readonly error: string;
  readonly font: string;
};

/** The tokens of app/globals.css as they are now, and the font that the element has. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    families: {
      lifecycle: token("lifecycle"),
      message: token("message"),
      reasoning: token("reasoning"),
      tool: token("tool"),
      error: token("error"),
      unknown: token("lifecycle"),
    },
    line: token("line-strong"),
    faint: token("faint"),
    warning: token("tool"),
    error: token("error"),
    font: `10px ${style.fontFamily}`,
  };
}

/** Calls back when another theme shows, by the visitor's choice or the system's. Returns the way to stop. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", onChange);
  };
}
