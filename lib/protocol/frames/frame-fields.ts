const colon = 58;
const space = 32;

/** What the lines of one frame hold, as far as we read them. `event` and `data` are null when no line names them. */
export type FrameFields = {
  event: string | null;
  data: string | null;
  hasComment: boolean;
  hasRetry: boolean;
};

/**
 * Reads a frame's lines (WHATWG HTML, 9.2.6). `id:` is not read; of many `event:` lines the last counts.
 * A last line without its line end counts, so that nothing of a cut stream is lost.
 */
export function readFrameFields(frame: string): FrameFields {
  // A CR is always a line end here, never data; all line ends being LF makes the loop below simple.
  const text = frame.includes("\r") ? frame.replaceAll(/\r\n?/g, "\n") : frame;
  const fields: FrameFields = { event: null, data: null, hasComment: false, hasRetry: false };
  let start = 0;
  while (start < text.length) {
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    if (end > start) readLine(fields, text, start, end);
    start = end + 1;
  }
  return fields;
}

function readLine(fields: FrameFields, text: string, start: number, end: number): void {
  if (text.charCodeAt(start) === colon) {
    fields.hasComment = true;
  } else if (isFieldNamed(text, "data", start, end)) {
    const value = fieldValue(text, start + "data".length, end);
    fields.data = fields.data === null ? value : `${fields.data}\n${value}`;
  } else if (isFieldNamed(text, "event", start, end)) {
    fields.event = fieldValue(text, start + "event".length, end);
  } else if (isFieldNamed(text, "retry", start, end)) {
    fields.hasRetry = true;
  }
}

function isFieldNamed(text: string, name: string, start: number, end: number): boolean {
  if (!text.startsWith(name, start)) return false;
  const nameEnd = start + name.length;
  return nameEnd === end || text.charCodeAt(nameEnd) === colon;
}

/** What follows the colon, less one leading space; a line without a colon has the empty value. */
function fieldValue(text: string, nameEnd: number, end: number): string {
  if (nameEnd === end) return "";
  const valueStart = nameEnd + 1;
  return text.slice(text.charCodeAt(valueStart) === space ? valueStart + 1 : valueStart, end);
}
