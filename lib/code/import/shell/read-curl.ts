import type { CallBody, HttpCall } from "@/lib/code/import/http-call";
import type { ImportNote } from "@/lib/code/import/import-result";
import { type CurlEffect, findCurlOption } from "@/lib/code/import/shell/curl-options";
import type { ShellCommand, ShellWord } from "@/lib/code/import/shell/shell-word";

/** One piece of data; `glue` joins it to the piece before. */
type DataPiece = { word: Pick<ShellWord, "text" | "open">; glue: string };

type CurlState = {
  method: string | null;
  url: string | null;
  headers: [string, string][];
  data: DataPiece[];
  notes: ImportNote[];
  options: string[];
  input: ShellWord | null;
};

/** True for `curl`, `/usr/bin/curl` and `curl.exe`. */
export function isCurl(word: ShellWord): boolean {
  return /(?:^|[\\/])curl(?:\.exe)?$/i.test(word.text);
}

/** The calls of one command line, of which `--next` makes several. None where it is no cURL. */
export function readCurl({ words, input }: ShellCommand): HttpCall[] {
  const start = words.findIndex(isCurl);
  if (start === -1) return [];
  const calls: HttpCall[] = [];
  let state = emptyState(input);
  for (const argument of readArguments(words.slice(start + 1))) {
    if (argument.effect === "next") {
      calls.push(toCall(state));
      state = emptyState(input);
    } else applyArgument(state, argument);
  }
  return [...calls, toCall(state)];
}

function emptyState(input: ShellWord | null): CurlState {
  return { method: null, url: null, headers: [], data: [], notes: [], options: [], input };
}

/** `name`: as it was spelled, dashes included. */
type Argument = { effect: CurlEffect; name: string; value: Pick<ShellWord, "text" | "open"> };

const nothing = { text: "", open: [] };

function readArguments(words: readonly ShellWord[]): Argument[] {
  const queue = [...words];
  const found: Argument[] = [];
  for (let word = queue.shift(); word; word = queue.shift()) {
    const { text } = word;
    if (!text.startsWith("-") || text === "-") found.push({ effect: "url", name: "", value: word });
    else if (text.startsWith("--")) found.push(readLongOption(word, queue));
    else found.push(...readShortOptions(word, queue));
  }
  return found;
}

function readLongOption(word: ShellWord, queue: ShellWord[]): Argument {
  const [, name = "", joined] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word.text) ?? [];
  const { effect, takesValue } = findCurlOption(name);
  const value = joined === undefined ? takesValue && queue.shift() : { ...word, text: joined };
  return { effect, name: `--${name}`, value: value || nothing };
}

/** `-sSLXPOST`: letters without a value, and then one whose value may follow at once. */
function readShortOptions(word: ShellWord, queue: ShellWord[]): Argument[] {
  const letters = word.text.slice(1);
  const found: Argument[] = [];
  for (const [index, letter] of [...letters].entries()) {
    const { effect, takesValue } = findCurlOption(letter);
    if (!takesValue) {
      found.push({ effect, name: `-${letter}`, value: nothing });
      continue;
    }
    const rest = letters.slice(index + 1).replace(/^=(?=[[{])/, "");
    const value = rest === "" ? (queue.shift() ?? nothing) : { ...word, text: rest };
    return [...found, { effect, name: `-${letter}`, value }];
  }
  return found;
}

function applyArgument(state: CurlState, { effect, name, value }: Argument): void {
  switch (effect) {
    case "url":
      // A word behind the address is a stray one: the end of a line that was cut, or a shell's own.
      state.url ??= value.text;
      return;
    case "method":
      state.method = value.text.toUpperCase();
      return;
    case "header":
      state.headers.push(...readHeader(state, value.text));
      return;
    case "user":
      state.notes.push({ code: "key_dropped", place: name });
      return;
    case "cookie":
      state.headers.push(["Cookie", value.text]);
      return;
    case "bearer":
      state.headers.push(["Authorization", value.text]);
      return;
    case "form":
      state.notes.push({ code: "form_not_read" });
      return;
    case "other":
    case "get":
      state.options.push(name);
      return;
    case "data":
    case "data_raw":
    case "data_encoded":
    case "json":
      addData(state, effect, value);
      return;
    default:
  }
}

/** `Name: value`, `Name;` for an empty one; `@file` cannot be read. */
function readHeader(state: CurlState, line: string): [string, string][] {
  if (line.startsWith("@")) {
    state.notes.push({ code: "file_not_read", file: line.slice(1) });
    return [];
  }
  const [, name = "", value = ""] = /^\s*([^:;]*)[:;]?\s*([\s\S]*)$/.exec(line) ?? [];
  return name.trim() === "" ? [] : [[name.trim(), value]];
}

function addData(state: CurlState, effect: CurlEffect, value: DataPiece["word"]): void {
  const glue = effect === "json" ? "" : "&";
  if (effect === "data_encoded") {
    state.notes.push({ code: "repaired_encoding" });
    state.data.push({ word: { ...value, text: value.text.replace(/^=/, "") }, glue });
    return;
  }
  if (effect === "data_raw" || !value.text.startsWith("@")) {
    state.data.push({ word: value, glue });
    return;
  }
  const file = value.text.slice(1);
  if (file === "-" || file === "/dev/stdin") {
    if (state.input) state.data.push({ word: state.input, glue });
    else state.notes.push({ code: "file_not_read", file: "stdin" });
  } else state.notes.push({ code: "file_not_read", file });
}

function toCall({ method, url, headers, data, notes, options }: CurlState): HttpCall {
  const first = data.length > 0 ? "POST" : "GET";
  return {
    method: method ?? first,
    url: url ?? "",
    headers,
    body: data.length > 0 ? joinData(data) : null,
    notes: [
      ...notes,
      ...(options.length > 0 ? [{ code: "options_dropped", names: options.join(", ") } as const] : []),
    ],
  };
}

function joinData(data: readonly DataPiece[]): CallBody {
  return {
    kind: "text",
    text: data.map(({ word, glue }, index) => (index === 0 ? "" : glue) + word.text).join(""),
    open: data.flatMap(({ word }) => word.open),
  };
}
