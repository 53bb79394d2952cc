import { editor } from "@/components/editor/monaco";

const themeName = "playground";

/** Draws the editor in the page's own colours, now and whenever the theme changes. Returns the way to stop. */
export function followPageTheme(page: Document): () => void {
  const apply = () => applyTheme(getComputedStyle(page.documentElement));
  const systemTheme = matchMedia("(prefers-color-scheme: dark)");
  const pageTheme = new MutationObserver(apply);
  apply();
  systemTheme.addEventListener("change", apply);
  pageTheme.observe(page.documentElement, { attributeFilter: ["data-theme", "class", "style"] });
  return () => {
    systemTheme.removeEventListener("change", apply);
    pageTheme.disconnect();
  };
}

function applyTheme(style: CSSStyleDeclaration): void {
  editor.defineTheme(themeName, createTheme(style));
  editor.setTheme(themeName);
}

function createTheme(style: CSSStyleDeclaration): editor.IStandaloneThemeData {
  const token = (name: string) => toLongHex(style.getPropertyValue(`--${name}`).trim());
  const rule = (scope: string, name: string) => ({ token: scope, foreground: token(name).slice(1) });
  return {
    base: style.colorScheme === "dark" ? "vs-dark" : "vs",
    inherit: true,
    rules: [
      rule("", "text"),
      rule("string.key.json", "message"),
      rule("string.value.json", "accent"),
      rule("number.json", "reasoning"),
      rule("keyword.json", "tool"),
      rule("delimiter", "muted"),
      rule("delimiter.bracket.json", "muted"),
      rule("delimiter.array.json", "muted"),
      rule("delimiter.colon.json", "muted"),
      rule("delimiter.comma.json", "muted"),
    ],
    colors: createColors(token),
  };
}

/** Monaco takes six digits only, and a minified style sheet writes `#fff`. */
function toLongHex(color: string): string {
  return /^#[0-9a-f]{3}$/i.test(color) ? color.replace(/[0-9a-f]/gi, "$&$&") : color;
}

/** Monaco's colour names; those with two more digits are the token at that opacity. */
function createColors(token: (name: string) => string): Record<string, string> {
  return {
    "editor.background": token("panel"),
    "editor.foreground": token("text"),
    "editorLineNumber.foreground": token("faint"),
    "editorLineNumber.activeForeground": token("text"),
    "editorCursor.foreground": token("accent"),
    "editor.selectionBackground": `${token("message")}33`,
    "editor.inactiveSelectionBackground": `${token("message")}1f`,
    "editor.lineHighlightBackground": token("raised"),
    "editor.lineHighlightBorder": "#00000000",
    "editorBracketMatch.background": token("accent-soft"),
    "editorBracketMatch.border": token("accent"),
    // Pairs in six colours would say nothing here: two levels deep, brackets of one kind.
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((level) => [`editorBracketHighlight.foreground${level}`, token("muted")]),
    ),
    "editorIndentGuide.background1": token("line"),
    "editorError.foreground": token("error"),
    "editorWarning.foreground": token("tool"),
    "editorWidget.background": token("panel"),
    "editorWidget.foreground": token("text"),
    "editorWidget.border": token("line"),
    "editorHoverWidget.background": token("panel"),
    "editorHoverWidget.border": token("line"),
    "editorSuggestWidget.background": token("panel"),
    "editorSuggestWidget.border": token("line"),
    "editorSuggestWidget.foreground": token("text"),
    "editorSuggestWidget.selectedBackground": token("selected"),
    "editorSuggestWidget.selectedForeground": token("ink"),
    "editorSuggestWidget.highlightForeground": token("accent"),
    "editorSuggestWidget.focusHighlightForeground": token("accent"),
    "input.background": token("panel"),
    "input.foreground": token("ink"),
    "input.border": token("line"),
    "scrollbarSlider.background": `${token("line-strong")}33`,
    "scrollbarSlider.hoverBackground": `${token("line-strong")}66`,
    "scrollbarSlider.activeBackground": `${token("line-strong")}99`,
    "widget.shadow": "#0000001f",
    focusBorder: token("accent"),
  };
}
