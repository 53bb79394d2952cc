import type { Config } from "tailwindcss";

/** Every token is a CSS variable of app/globals.css, so that a theme is a set of values and no more. */
const token = (name: string) => `var(--${name})`;

const config: Config = {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  // The system decides, unless a cookie has set data-theme on <html> before the first paint.
  darkMode: [
    "variant",
    ["[data-theme=dark] &", "@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) & }"],
  ],
  theme: {
    extend: {
      colors: {
        canvas: token("canvas"),
        panel: token("panel"),
        raised: token("raised"),
        line: token("line"),
        "line-soft": token("line-soft"),
        "line-strong": token("line-strong"),
        ink: token("ink"),
        body: token("text"),
        muted: token("muted"),
        faint: token("faint"),
        accent: token("accent"),
        "accent-ink": token("accent-ink"),
        "accent-soft": token("accent-soft"),
        message: token("message"),
        "message-soft": token("message-soft"),
        reasoning: token("reasoning"),
        "reasoning-soft": token("reasoning-soft"),
        tool: token("tool"),
        "tool-soft": token("tool-soft"),
        lifecycle: token("lifecycle"),
        "lifecycle-soft": token("lifecycle-soft"),
        error: token("error"),
        "error-soft": token("error-soft"),
        selected: token("selected"),
      },
      fontFamily: {
        // Defined in app/fonts.ts.
        sans: ["var(--font-inter)", "var(--font-inter-extended)", "system-ui", "sans-serif"],
        mono: ["var(--font-mono-latin)", "var(--font-mono-extended)", "ui-monospace", "Menlo", "monospace"],
      },
      fontSize: {
        "2xs": ["11px", "16px"],
        xs: ["12px", "16px"],
        sm: ["13px", "20px"],
        base: ["14px", "20px"],
      },
      borderRadius: { control: "7px", card: "8px" },
    },
  },
};

export default config;
