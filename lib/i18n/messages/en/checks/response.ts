export const response = {
  "response-field-missing": {
    title: "Response lacks fields",
    sentence: "The response object lacks {name}.",
    why: "These fields are required in the reference, and clients that validate refuse an object without them. Send null where there is no value.",
  },
  "response-field-type": {
    title: "Response field of another type",
    sentence: "{name} in the response object is {seen}; the reference has {expected}.",
    why: "Clients that validate refuse the object, others fail where they use the value. Send the documented type.",
  },
  "response-status-unknown": {
    title: "Unknown status",
    sentence: "The response has the status {seen}, which is not documented.",
    why: "A reader that waits for an end goes on waiting. Use completed, failed, in_progress, cancelled, queued or incomplete.",
  },
  "final-output-empty": {
    title: "Final output is empty",
    sentence: "The output of the final response is empty. Items streamed before it: {expected}.",
    why: "Clients that take the answer from the final response get none, although every word of it was streamed. Repeat the finished items there.",
  },
  "final-item-missing": {
    title: "Item missing from the final response",
    sentence: "Item {item} ({name}) was streamed, but is not in the final response.",
    why: "Whoever reads the stream and whoever reads the final response have two different answers. Put every finished item into output, in the order of output_index.",
  },
  "final-item-extra": {
    title: "Item in the final response only",
    sentence: "The final response has an item ({name}) that was never streamed.",
    why: "A view that is built from events never shows it, and a program that runs tools as they come does not run it. Stream every item that the final response holds.",
  },
  "final-type-changed": {
    title: "Item type differs in the final response",
    sentence: "Item {item} was streamed as {expected}; in the final response it is {seen}.",
    why: "The place in output is the item’s output_index. When another item stands there, readers attach what they gathered to the wrong one. Keep the order of the stream.",
  },
  "final-id-changed": {
    title: "Item id differs in the final response",
    sentence: "Item {item} was streamed with the id {expected}; in the final response it is {seen}.",
    why: "A client that stored the streamed id refers to an item that the server does not know, and one that keys on ids has the item twice. Keep the id that response.output_item.added gave.",
  },
} as const;
