import { editor } from "@/components/editor/monaco";
import { readShown } from "@/components/editor/monaco-model";
import { type JsonPath, locateValue, parseJson } from "@/lib/protocol/json/json-text";

const owner = "refusal";

// Their enum is a file of its own that nothing else needs.
const errorSeverity = 8;

/** Underlines the value at `path`, or the nearest that is there. A text that is no JSON gets no mark. */
export function markRefusal(model: editor.ITextModel, path: JsonPath, message: string): void {
  const text = readShown(model);
  if (parseJson(text) === undefined) return;
  const { offset, length } = locateValue(text, path);
  const start = model.getPositionAt(offset);
  const end = model.getPositionAt(offset + length);
  editor.setModelMarkers(model, owner, [
    {
      severity: errorSeverity,
      message,
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    },
  ]);
}

export function clearRefusal(model: editor.ITextModel): void {
  editor.setModelMarkers(model, owner, []);
}
