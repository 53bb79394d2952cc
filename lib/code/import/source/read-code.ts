import { gatherRequests } from "@/lib/code/import/gather-requests";
import {
  type ImportedRequest,
  type ImportResult,
  type ImportSource,
  type UnreadableImport,
  unreadable,
} from "@/lib/code/import/import-result";
import { readCallee } from "@/lib/code/import/source/call-names";
import { type CodeCall, type CodeText, canBeCode, countErrors } from "@/lib/code/import/source/code-text";
import { listPythonCalls, parsePython } from "@/lib/code/import/source/python-code";
import { readHttpCall } from "@/lib/code/import/source/read-http-call";
import {
  defaultClient,
  readSdkCall,
  readSdkClient,
  type SdkClient,
} from "@/lib/code/import/source/read-sdk-call";
import { listScriptCalls, parseScript } from "@/lib/code/import/source/script-code";
import { lineAndColumn } from "@/lib/protocol/json/json-syntax";

type Found = ImportedRequest | UnreadableImport;

/** What one language makes of a text. `errorCount`: places that its grammar could not take. */
type LanguageReading = { source: ImportSource; errorCount: number; requests: Found[] };

/** The calls in a snippet of Python, JavaScript or TypeScript: of the two the language that fits better is taken. */
export function readCode(text: string): ImportResult {
  if (!canBeCode(text) || !calleeSign.test(text)) return explainNothing(text);
  const python = parsePython(text);
  const script = parseScript(text);
  const readings: LanguageReading[] = [
    {
      source: "python",
      // What both grammars take tells itself by a word or a sign that only one language has.
      errorCount: countErrors(python.tree) + (scriptSigns.test(text) ? 0.5 : 0),
      requests: readCalls("python", python, listPythonCalls),
    },
    {
      source: "typescript",
      errorCount: countErrors(script.tree),
      requests: readCalls("typescript", script, listScriptCalls),
    },
  ];
  const [best] = readings
    .filter(({ requests }) => requests.length > 0)
    .toSorted((one, other) => one.errorCount - other.errorCount);
  if (best) return gatherRequests(best.source, best.requests);
  return explainNothing(text);
}

/** One of the words that a wanted call ends with, and its bracket: prose has none, and is not parsed for nothing. */
const calleeSign =
  /\b(?:create|stream|parse|run\w+|responses|a?completion|fetch|axios|ky|got|post|request|Request)\b\s*[<(]/;

function explainNothing(text: string): ImportResult {
  return unreadable(looksLikeCode(text.slice(0, 100_000)) ? "no_request_in_code" : "unknown");
}

const scriptSigns = /\bfetch\(|\bnew \w|^\s*(?:const|let|var)\s|=>|;[ \t]*$|\/\/ /m;

function looksLikeCode(text: string): boolean {
  return /^\s*(?:import|from|const|let|var|async|await|def|client|response|print|fetch)\b|[;{}]\s*$|\w\(.*\)/m.test(
    text,
  );
}

function readCalls(
  source: ImportSource,
  code: CodeText,
  listCalls: (code: CodeText, isWanted: (callee: string) => boolean) => CodeCall[],
): Found[] {
  const calls = listCalls(code, (callee) => readCallee(callee) !== null);
  const clients = calls.filter(({ callee }) => readCallee(callee)?.kind === "client");
  return calls.flatMap((call) => {
    const found = readCall(source, code, call, clients);
    if (found === null) return [];
    const { line } = lineAndColumn(code.text, call.from);
    return [found.kind === "request" ? { ...found, line } : found];
  });
}

function readCall(
  source: ImportSource,
  code: CodeText,
  call: CodeCall,
  clients: readonly CodeCall[],
): Found | null {
  const callee = readCallee(call.callee);
  const named = findNamedClient(code, call, clients);
  if (callee?.kind === "sdk") return readSdkCall(source, call, callee, named ?? findClient(call, clients));
  if (callee?.kind !== "http") return null;
  const { baseUrl, notes } = named ?? { baseUrl: "", notes: [] };
  const found = readHttpCall(source, call, callee.method, baseUrl);
  return found?.kind === "request" ? { ...found, notes: [...notes, ...found.notes] } : found;
}

/** The client that the call's first name was given. */
function findNamedClient(
  code: CodeText,
  { callee }: CodeCall,
  clients: readonly CodeCall[],
): SdkClient | null {
  const [name = ""] = callee.split(/[.([]/);
  const values = (code.bindings.get(name) ?? []).map(({ value }) => value);
  const client = clients.findLast(({ from, to }) =>
    values.some((value) => value.from <= from && to <= value.to),
  );
  return client ? readSdkClient(client) : null;
}

/** The last client made before the call. */
function findClient({ from }: CodeCall, clients: readonly CodeCall[]): SdkClient {
  const client = clients.findLast((candidate) => candidate.from <= from) ?? clients[0];
  return client ? readSdkClient(client) : defaultClient;
}
