import { parseJson } from "@/lib/protocol/json/json-text";

const commandStart = /^\s*(?:[^\s{}"]*[$#%>❯] *)?curl(?:\.exe)? /;
/** Where an answer begins below a command: its head, a field of a stream, a comment, or a body in JSON. */
const answerStart = /^(?:HTTP\/\d|(?:data|event|id|retry):|:|\{)/;
const verboseHead = /^< HTTP\/\d/m;
const verboseLine = /^(?:[*>] ?|[{}] \[\d+ bytes data\])/;
const blankLine = /\n[ \t]*\n/;

export type TidyPaste = {
  readonly text: string;
  /** True where blank lines between events were missing, and have been put in. */
  readonly isRespaced: boolean;
};

/**
 * What a terminal shows of an answer, less what is not of the answer: the call of curl, what `curl -v` says beside
 * it, an indent of all lines. Where all blank lines are lost, as in a list of lines that begin with `data:`, they
 * are put in again if each line is whole by itself. A text that has none of these is given back as it is.
 */
export function tidyPaste(text: string): TidyPaste {
  const answer = dropIndent(dropVerboseLines(dropCommand(text)));
  return isSqueezed(answer)
    ? { text: spaceEvents(answer), isRespaced: true }
    : { text: answer, isRespaced: false };
}

function dropCommand(text: string): string {
  if (!commandStart.test(text)) return text;
  let start = text.indexOf("\n") + 1;
  while (start > 0 && !beginsAnswer(text, start)) start = text.indexOf("\n", start) + 1;
  return start > 0 ? text.slice(start) : text;
}

/** A `{` below a command may open the request in it; an answer's is never followed by more of the command. */
function beginsAnswer(text: string, start: number): boolean {
  const lineEnd = text.indexOf("\n", start);
  const line = text.slice(start, lineEnd === -1 ? text.length : lineEnd).trimStart();
  if (verboseHead.test(line)) return true;
  if (!answerStart.test(line)) return false;
  return !line.startsWith("{") || parseJson(text.slice(start)) !== undefined;
}

/** `< ` stands before the lines of the answer's head, and before the blank one that ends it. */
function dropVerboseLines(text: string): string {
  const head = verboseHead.exec(text);
  if (!head) return text;
  const lines = text.slice(head.index).split("\n");
  const end = lines.findIndex((line) => /^<\s*$/.test(line));
  const headLines = lines.slice(0, end + 1).map((line) => line.replace(/^< ?/, ""));
  return [...headLines, ...lines.slice(end + 1)].filter((line) => !verboseLine.test(line)).join("\n");
}

/** Only where all lines have it, and the first is then a line of an answer. */
function dropIndent(text: string): string {
  const [indent = ""] = /^[ \t]+(?=\S)/.exec(text.replace(/^\s*\n/, "")) ?? [];
  if (indent === "" || !answerStart.test(text.trimStart())) return text;
  const lines = text.replace(/^\s*\n/, "").split("\n");
  const isShared = lines.every((line) => line.startsWith(indent) || line.trim() === "");
  return isShared ? lines.map((line) => line.slice(indent.length)).join("\n") : text;
}

/** Two events at least, no blank line, and every line of data is a whole one. */
function isSqueezed(text: string): boolean {
  if (text.trimStart().startsWith("{") || blankLine.test(text.trim().replaceAll("\r", ""))) return false;
  const data = text.split(/\r?\n/).filter((line) => line.startsWith("data:"));
  return data.length > 1 && data.every(isWholeData);
}

function isWholeData(line: string): boolean {
  const data = line.slice("data:".length).trim();
  return data === "[DONE]" || parseJson(data) !== undefined;
}

/** A blank line after each line of data: what belongs to an event stands before its data. */
function spaceEvents(text: string): string {
  const lines = text.trimEnd().split(/\r?\n/);
  return lines.map((line) => (line.startsWith("data:") ? `${line}\n\n` : `${line}\n`)).join("");
}
