// Next bundles a worker only from a file of ours: Monaco's JSON language service.
import "monaco-editor/languages/features/json/json.worker.js";
