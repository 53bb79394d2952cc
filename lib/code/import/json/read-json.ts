import { finishBody } from "@/lib/code/import/finish-request";
import { gatherRequests } from "@/lib/code/import/gather-requests";
import { type ImportResult, unreadable } from "@/lib/code/import/import-result";
import { readArchive } from "@/lib/code/import/json/read-archive";
import { repairJson } from "@/lib/code/import/json/repair-json";
import { readLooseObject } from "@/lib/code/import/source/read-loose-object";
import { isJsonObject } from "@/lib/protocol/json";
import { findSyntaxProblem, lineAndColumn } from "@/lib/protocol/json/json-syntax";
import { parseJson } from "@/lib/protocol/json/json-text";

/** A body, a HAR, a Postman collection; or why the text is none of them. */
export function readJson(text: string): ImportResult {
  const repaired = repairJson(text);
  if (!repaired) return readLooseObject(text) ?? explainBroken(text);
  const value = parseJson(repaired.text);
  if (!isJsonObject(value)) return unreadable("not_an_object");
  const archive = readArchive(value, repaired.text);
  if (archive) {
    return archive.requests.length === 0
      ? unreadable("no_request_in_archive")
      : gatherRequests(archive.source, archive.requests);
  }
  const isChat = Array.isArray(value.messages) && !("input" in value);
  return finishBody({
    source: isChat ? "chat_completions" : "responses_json",
    body: { kind: "text", text: repaired.text, open: [] },
    target: null,
    isChat,
    line: null,
    notes: repaired.notes,
  });
}

function explainBroken(text: string): ImportResult {
  if (parseJson(text) !== undefined) return unreadable("not_an_object");
  const { offset, code } = findSyntaxProblem(text);
  return unreadable("broken_json", lineAndColumn(text, offset), code);
}
