import { finishCall } from "@/lib/code/import/finish-request";
import { gatherRequests } from "@/lib/code/import/gather-requests";
import { type ImportResult, unreadable } from "@/lib/code/import/import-result";
import { readJson } from "@/lib/code/import/json/read-json";
import { isHttpText, readHttpText } from "@/lib/code/import/read-http-text";
import { readBash } from "@/lib/code/import/shell/bash-words";
import { isWindowsPrompt, readWindowsPrompt } from "@/lib/code/import/shell/cmd-words";
import { isPowershell, readPowershell, tokenizePowershell } from "@/lib/code/import/shell/powershell-words";
import { readCurl } from "@/lib/code/import/shell/read-curl";
import { httpieCommand, readHttpie } from "@/lib/code/import/shell/read-httpie";
import { readInvocations } from "@/lib/code/import/shell/read-invoke";
import { type ShellReading, startCursor } from "@/lib/code/import/shell/shell-word";
import { readCode } from "@/lib/code/import/source/read-code";
import { lineAndColumn } from "@/lib/protocol/json/json-syntax";

/** More than any request has: a link takes 4 MB, the proxy 8. HAR files are larger. */
const largestText = 64 * 1024 * 1024;

/**
 * The request in a pasted text: cURL, code, a body or a recording of a browser. Total: what cannot be read is said.
 * Nothing is sent or run, and no key comes along.
 */
export function importRequest(pasted: string): ImportResult {
  if (pasted.length > largestText) return unreadable("too_large");
  const text = unwrap(pasted);
  if (text.trim() === "") return unreadable("empty");
  if (jsonStart.test(text)) return readJson(text);
  if (curlCommand.test(text)) return readCurlText(text);
  if (isPowershell(text)) return readInvokeText(text);
  if (isHttpText(text)) return readHttpText(text);
  if (httpieCommand.test(text)) return readHttpieText(text);
  return readCode(text);
}

/** A bracket, behind comments as the case may be. */
const jsonStart = /^\s*(?:\/\/[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*[{[]/;

const curlCommand =
  /^[\s$>%!(]*(?:[A-Za-z_]\w*=\S*\s+)*(?:[\w./\\:-]*[/\\])?curl(?:\.exe)?\s|[|;&(]\s*curl(?:\.exe)?\s/m;

/** Without the fence of a Markdown block around it, and without a byte order mark. */
function unwrap(pasted: string): string {
  const text = pasted.replace(/^\ufeff/, "");
  return /^\s*```[\w+-]*[ \t]*\r?\n([\s\S]*?)\r?\n[ \t]*```\s*$/.exec(text)?.[1] ?? text;
}

function readCommands(text: string): ShellReading {
  if (isWindowsPrompt(text)) return readWindowsPrompt(text);
  return isPowershell(text) ? readPowershell(text) : readBash(withoutPrompts(text));
}

/** Blanks for a terminal's or a notebook's sign before a command, so that places stay what they are. */
function withoutPrompts(text: string): string {
  return text.replace(/^[ \t]*[$>%!][ \t]*(?=\S*(?:curl|https?|xhs?)\s)/gm, (prompt) =>
    " ".repeat(prompt.length),
  );
}

function readCurlText(text: string): ImportResult {
  const reading = readCommands(text);
  if (reading.kind === "unclosed") return unreadable("unclosed_quote", lineAndColumn(text, reading.offset));
  const requests = reading.commands.flatMap((command) =>
    readCurl(command).map((call) =>
      finishCall("curl", call, lineAndColumn(text, command.words[0]?.offset ?? 0).line),
    ),
  );
  return gatherRequests("curl", requests);
}

function readInvokeText(text: string): ImportResult {
  const cursor = startCursor(text);
  const requests = readInvocations(tokenizePowershell(cursor));
  if (cursor.unclosedAt !== null) {
    return unreadable("unclosed_quote", lineAndColumn(text, cursor.unclosedAt));
  }
  return gatherRequests("powershell", requests);
}

function readHttpieText(text: string): ImportResult {
  const reading = readBash(withoutPrompts(text));
  if (reading.kind === "unclosed") return unreadable("unclosed_quote", lineAndColumn(text, reading.offset));
  return gatherRequests(
    "httpie",
    reading.commands.map(readHttpie).filter((found) => found !== null),
  );
}
