import "monaco-editor/features/bracketMatching/register.js";
import "monaco-editor/features/clipboard/register.js";
import "monaco-editor/features/find/register.js";
import "monaco-editor/features/folding/register.js";
import "monaco-editor/features/format/register.js";
import "monaco-editor/features/gotoError/register.js";
import "monaco-editor/features/hover/register.js";
import "monaco-editor/features/suggest/register.js";
// The feature above leaves out what opens the list on Ctrl+Space.
import "monaco-editor/editor/contrib/suggest/browser/suggestController.js";
import "monaco-editor/features/toggleTabFocusMode/register.js";

export { editor, KeyCode, KeyMod, MarkerSeverity } from "monaco-editor/editor.js";
export { getWorker as getJsonWorker, jsonDefaults } from "monaco-editor/languages/features/json/register.js";
