export const sum = {
  "deltas-done": {
    title: "Deltas and done event differ",
    sentence: "Item {item}, {name}: the joined deltas have {expected}, the done event has {seen}.",
    why: "Those who show text as it comes and those who wait for the done event read two different answers. Build both from one buffer.",
  },
  "done-part": {
    title: "Done event and part differ",
    sentence: "Item {item}, {name}: the done event has {expected}, the finished part has {seen}.",
    why: "Readers replace what they gathered by the finished part, so text changes before the user’s eyes. Build both from one buffer.",
  },
  "part-item": {
    title: "Stream and finished item differ",
    sentence: "Item {item}, {name}: the stream had {expected}, the finished item has {seen}.",
    why: "Clients that act when an item is done, as with tool calls, act on something else than what was streamed. Build the item from what was sent.",
  },
  "item-final": {
    title: "Finished item and final response differ",
    sentence: "Item {item}, {name}: the finished item has {expected}, the final response has {seen}.",
    why: "What was shown and what is stored for the next turn are two different answers. Put the finished items into the final response unchanged.",
  },
  "done-missing": {
    title: "No done event for a text",
    sentence: "Item {item}, {name}: deltas came, but no done event.",
    why: "Readers that take whole values from done events get nothing. Send the done event with the full value before the part or the item is done.",
  },
  "deltas-missing": {
    title: "Text came without deltas",
    sentence: "Item {item}, {name}: the whole value came at once, with no delta before it.",
    why: "A view that is built from deltas shows nothing until the item is done, or nothing at all. Send at least one delta with the value.",
  },
  "annotations-differ": {
    title: "Annotations differ",
    sentence: "Item {item}: annotations streamed and annotations kept differ: {expected} and {seen}.",
    why: "Citations are shown from the events or from the finished part, and here these do not agree. Send one response.output_text.annotation.added for each annotation that the part holds.",
  },
  "annotation-order": {
    title: "annotation_index skips",
    sentence: "Item {item}: an annotation has annotation_index {seen}; {expected} was due.",
    why: "The index is the annotation’s place in the part’s list, which gets a hole or loses an entry. Count the annotations of each part from 0, one by one.",
  },
  "annotation-late": {
    title: "Annotation after the text was done",
    sentence: "Item {item}: an annotation came after response.output_text.done.",
    why: "A reader that finishes the text there may leave the citation out; nothing is known to fail. Servers usually send annotations before the text is done.",
  },
  "logprobs-differ": {
    title: "Log probabilities differ",
    sentence: "Item {item}: the deltas carry {expected} log probabilities, the finished text {seen}.",
    why: "Programs that score an answer get another result from the stream than from the finished text. Repeat in the done event what the deltas carried.",
  },
} as const;
