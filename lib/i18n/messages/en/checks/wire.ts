export const wire = {
  "content-type": {
    title: "Content type is not text/event-stream",
    sentence: "The answer is labelled {seen}; an event stream is {expected}.",
    why: "EventSource refuses every other type, and proxies may buffer or compress what they do not know to be a stream. Send Content-Type: text/event-stream.",
  },
  charset: {
    title: "Charset other than UTF-8",
    sentence: "The content type names the charset {seen}; an event stream is always {expected}.",
    why: "Parsers decode an event stream as UTF-8, whatever the header says. If the bytes are in another encoding, every character beyond ASCII is lost. Send UTF-8 and drop the parameter.",
  },
  bom: {
    title: "Byte order mark",
    sentence: "The stream begins with a byte order mark.",
    why: "The standard lets a parser drop one mark at the start. Clients that read line by line take it for part of the first field’s name and lose the first event. Leave it out.",
  },
  "line-ends-cr": {
    title: "Lines end with CR alone",
    sentence:
      "Lines end with a carriage return alone. The standard allows it, but not every client expects it.",
    why: "After a lone CR a parser has to wait for the next byte, which might be a line feed. At the end of a stream that byte never comes, and the last event is lost. End lines with LF.",
  },
  "line-ends-crlf": {
    title: "Lines end with CRLF",
    sentence: "Lines end with a carriage return and a line feed.",
    why: "The standard allows it, and parsers that follow it read it. Clients that split at two line feeds find no frame at all. End lines with LF.",
  },
  "invalid-utf8": {
    title: "Bytes that are not UTF-8",
    sentence: "This frame has bytes that are not UTF-8.",
    why: "A decoder puts a replacement character in their place, and what they meant is lost for every reader. The usual cause is a character that was cut between two buffers: encode whole strings, and pass foreign bytes on as they are.",
  },
  "unterminated-frame": {
    title: "Last frame has no blank line",
    sentence: "The stream ended before the blank line that closes its last frame.",
    why: "The standard has a parser drop a frame that no blank line closes, so the terminal event is the one that gets lost. End every frame with a blank line, the last one too.",
  },
  "frame-too-long": {
    title: "Frame too long",
    sentence: "This frame is too long: only its first {expected} characters were read.",
    why: "A reader has to hold a whole frame before it can read any of it, and most set a limit. Send large values, such as images, in several events or as a file to fetch.",
  },
  "empty-data": {
    title: "Empty data",
    sentence: "This frame has a data field with nothing in it.",
    why: "A parser passes on an event whose data is the empty string, and a client that reads every event as JSON fails there. For a sign of life send a comment line, which begins with a colon.",
  },
  "data-missing": {
    title: "Event line without data",
    sentence: "This frame has an event line, but no data.",
    why: "The standard has parsers drop such a frame, and some pass it on with empty data, which is then read as JSON and fails. For a sign of life send a comment line, which begins with a colon.",
  },
  "not-json": {
    title: "Data is not JSON",
    sentence: "The data of this frame is not JSON: {seen}",
    why: "Clients read the data of every frame as JSON, [DONE] aside, and most give up the whole stream when one fails. Write the object on one line, or each of its lines with its own data field.",
  },
  "not-object": {
    title: "Data is not an object",
    sentence: "The data of this frame is JSON, but not an object: {seen}",
    why: "An event is an object with a type. Clients look for that field at once, so a list, a text or null goes past them or stops them. Put the value into an event of its own type.",
  },
  "type-missing": {
    title: "No type",
    sentence: "The data of this frame has no type that is a text: {seen}",
    why: "Clients choose by type what to do with an event; the event line does not stand in for it. Give every event its type inside the data.",
  },
  "event-name-missing": {
    title: "No event line",
    sentence: "Frames come without an event line, so their names stand in the data alone.",
    why: "Clients of this API read the type from the data. Listeners that are registered by name, as with EventSource, hear nothing: they are called by the event line. Send both.",
  },
  "event-name-mismatch": {
    title: "Event line and type disagree",
    sentence: "The event line says {seen}, the type in the data says {expected}.",
    why: "One reader goes by the event line, another by the type, and they see two different events. Write both from the same value.",
  },
  "not-responses": {
    title: "Not a Responses API answer",
    sentence: "Nothing in this answer is of the Responses API. It begins with: {seen}",
    why: "The address, a proxy in between or a wrong parameter led to another API or to a page, often with the status 200. Check the base URL, and that the server offers /v1/responses.",
  },
  "after-done-sentinel": {
    title: "Event after [DONE]",
    sentence: "{name} came after data: [DONE].",
    why: "Clients stop reading at [DONE], so whatever follows it is lost. Send it last, after the terminal event, or not at all.",
  },
} as const;
