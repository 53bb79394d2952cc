// The JSON language service loads itself on demand, and with it all features of the editor (completion, find,
// hover, folding and the rest): an editor that was made before they came would lack them. So both load together.
import "monaco-editor/languages/features/json/jsonMode.js";

export { editor, languages } from "monaco-editor/editor.js";
export { jsonDefaults } from "monaco-editor/languages/features/json/register.js";
