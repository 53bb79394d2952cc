export const lifecycle = {
  "resumed-stream": {
    title: "Resumed stream",
    sentence:
      "The stream begins at sequence_number {seen}, as a resumed one does. What came before is not judged.",
    why: "A stream asked for with starting_after rightly begins in the middle. A client that builds the response from events needs the earlier ones too, and has to keep them from the first connection.",
  },
  "first-event": {
    title: "Stream begins with another event",
    sentence: "The stream begins with {seen}, not with {expected}.",
    why: "response.created carries the response that every later event changes. Some clients refuse a stream that begins otherwise. Send it first, before any work on the answer.",
  },
  "created-repeated": {
    title: "response.created repeated",
    sentence: "response.created came a second time.",
    why: "It starts a response anew: readers drop what they had gathered, or show the answer twice. Send it once; a retry behind the scenes has no place in the stream.",
  },
  "lifecycle-order": {
    title: "Lifecycle out of order",
    sentence: "{name} came after {seen}; it may follow {expected}.",
    why: "A response goes from queued to in_progress to its end, and never back. A view that shows the status would step back. Send each of these events once, in that order.",
  },
  "lifecycle-status": {
    title: "Status does not fit the event",
    sentence: "{name} carries a response with the status {seen}; {expected} is due.",
    why: "Readers take the status from the event’s name or from the object, and here these differ. Write both from one state.",
  },
  "response-id-changed": {
    title: "Response id changes",
    sentence: "The response’s id changes from {expected} to {seen}.",
    why: "The id is what a client stores, resumes, cancels and chains by. With several of them in one stream it keeps one that the server may not know. Choose the id once, before response.created.",
  },
  "response-model-changed": {
    title: "Model changes",
    sentence: "The response’s model changes from {expected} to {seen}.",
    why: "Costs are counted by model, and it is unclear which of the two answered. Decide on the model before the first event, or name the one that was asked for throughout.",
  },
} as const;
