// Next bundles a worker only from a file of ours: Monaco's own, for links, words and differences.
import "monaco-editor/editor/editor.worker.js";
