import { languages } from "@/components/editor/monaco";
import { suggestToolChoice } from "@/components/editor/suggest-tool-choice";

/** Offers the request's own tools in `tool_choice`: no schema knows their names. For as long as the page lives. */
export function offerToolNames(): void {
  languages.registerCompletionItemProvider("json", {
    triggerCharacters: ['"', ":", " "],
    provideCompletionItems(model, position) {
      const found = suggestToolChoice(model.getValue(), model.getOffsetAt(position));
      const suggestions = found.map(({ label, json, span }) => {
        const start = model.getPositionAt(span.offset);
        const end = model.getPositionAt(span.offset + span.length);
        return {
          label,
          kind: languages.CompletionItemKind.Value,
          insertText: json,
          // What is typed already begins with a quote.
          filterText: span.length > 0 ? json : label,
          detail: "tools",
          range: {
            startLineNumber: start.lineNumber,
            startColumn: start.column,
            endLineNumber: end.lineNumber,
            endColumn: end.column,
          },
        };
      });
      return { suggestions };
    },
  });
}
