import type { editor } from "@/components/editor/monaco";

/** How the request's editor looks and what it leaves out. */
export const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  theme: "playground",
  automaticLayout: true,
  // The stack of tailwind.config.ts.
  fontFamily: "var(--font-mono-latin), var(--font-mono-extended), ui-monospace, Menlo, monospace",
  fontLigatures: false,
  fontSize: 12,
  lineHeight: 20,
  lineNumbersMinChars: 3,
  padding: { top: 8, bottom: 8 },
  tabSize: 2,
  insertSpaces: true,
  glyphMargin: false,
  folding: true,
  minimap: { enabled: false },
  stickyScroll: { enabled: false },
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: "line",
  // Dimmed, the last line's number would fall below the contrast that text needs.
  renderFinalNewline: "on",
  renderControlCharacters: true,
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  smoothScrolling: false,
  cursorBlinking: "solid",
  guides: { indentation: true },
  // The pane is narrow and hides what overflows it.
  fixedOverflowWidgets: true,
  quickSuggestions: { other: true, strings: true, comments: false },
  suggest: { showWords: false, showStatusBar: false },
  wordBasedSuggestions: "off",
  occurrencesHighlight: "off",
  inlineSuggest: { enabled: false },
  dropIntoEditor: { enabled: false },
  pasteAs: { enabled: false },
  codeLens: false,
  // A request is data: nothing in it becomes a link or a coloured square.
  links: false,
  colorDecorators: false,
  // Neither of them may change the text or ask about it: it goes out as it is.
  unusualLineTerminators: "off",
  formatOnPaste: false,
  trimAutoWhitespace: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
  // An image in a request is one line of some megabytes.
  wordWrap: "off",
  stopRenderingLineAfter: 10_000,
  maxTokenizationLineLength: 20_000,
  largeFileOptimizations: true,
};
