/** What was pasted, by its outer form. */
export type ImportSource =
  | "responses_json"
  | "chat_completions"
  | "curl"
  | "powershell"
  | "httpie"
  | "http"
  | "python"
  | "typescript"
  | "har"
  | "postman"
  | "batch";

/** Where the pasted request was to go. `url` has neither credentials nor query; `host` is null where it is left open. */
export type ImportTarget = { method: string; url: string; host: string | null };

/**
 * One thing that the new request does not hold as it was pasted. Every value is a text for the page's sentence,
 * and none of them is ever a key: `place` and `name` say where something stood.
 */
export type ImportNote =
  | { code: "key_dropped"; place: string }
  | { code: "key_by_reference"; place: string }
  | { code: "key_in_body" }
  | { code: "headers_dropped"; names: string }
  | { code: "query_dropped"; names: string }
  | { code: "options_dropped"; names: string }
  | { code: "method_changed"; method: string }
  | { code: "other_path"; path: string }
  | { code: "file_not_read"; file: string }
  | { code: "form_not_read" }
  | { code: "expression"; path: string; expression: string; name: string }
  | { code: "spread_dropped"; path: string; expression: string }
  | { code: "converted_chat" }
  | { code: "parameter_dropped"; name: string }
  | { code: "parameter_unknown"; name: string }
  | { code: "message_field_dropped"; path: string }
  | { code: "call_id_made"; path: string }
  | { code: "strict_added" }
  | { code: "nothing_known" }
  | { code: "repaired_comments" }
  | { code: "repaired_commas" }
  | { code: "repaired_quotes" }
  | { code: "repaired_line_breaks" }
  | { code: "repaired_encoding" };

export type NoteCode = ImportNote["code"];

export type ImportedRequest = {
  kind: "request";
  source: ImportSource;
  /** The new request's JSON text; the very bytes where the pasted text had them. */
  text: string;
  target: ImportTarget | null;
  /** Counted from 1, in the pasted text; null where the text is one request. */
  line: number | null;
  notes: readonly ImportNote[];
};

/** `id` tells one request of a text from the others. */
export type ImportCandidate = ImportedRequest & { id: string };

/** Lines and columns count from 1; `detail` is a name for the sentence (a file, a path), else empty. */
export type UnreadableImport = {
  kind: "unreadable";
  reason: UnreadableReason;
  line: number | null;
  column: number | null;
  detail: string;
};

export type UnreadableReason =
  | "empty"
  | "too_large"
  | "unknown"
  | "unclosed_quote"
  | "broken_json"
  | "not_an_object"
  | "a_response"
  | "no_request_in_code"
  | "no_request_in_archive"
  | "no_body"
  | "body_in_file"
  | "body_not_json"
  | "other_api";

/** A text with several requests is for the visitor to choose from; those that cannot be read are counted only. */
export type ImportResult =
  | ImportedRequest
  | { kind: "choose"; source: ImportSource; candidates: readonly ImportCandidate[]; unreadableCount: number }
  | UnreadableImport;

/** A reading that failed. `place`: line and column, where one is to blame. */
export function unreadable(
  reason: UnreadableReason,
  place: { line: number; column: number } | null = null,
  detail = "",
): UnreadableImport {
  return { kind: "unreadable", reason, line: place?.line ?? null, column: place?.column ?? null, detail };
}
