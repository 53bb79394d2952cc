/** The tabs Response and Event; loaded with them. */
export const inspect = {
  tree: {
    response: "Response object",
    event: "Data of the event",
    details: "Chosen value",
    whole: "the whole object",
    copyPath: "Copy path",
    copyValue: "Copy value",
    characters: "{count} characters",
    length: "{count} chars",
    base64: "base64 · {size}",
    showAll: "Show all of it",
    showLess: "Show less",
    openAll: "Open all",
    closeAll: "Close all",
  },
  find: {
    label: "Find in the response",
    placeholder: "Find in the response",
    count: "{hit} of {count}",
    none: "no hit",
    previous: "Previous hit",
    next: "Next hit",
  },
  response: {
    views: "What to show of the response",
    object: "Object",
    echo: "Sent and echoed",
  },
  event: {
    previous: "Previous event",
    next: "Next event",
  },
  bytes: {
    title: "Bytes",
    placed: "{count} bytes, from byte {offset} of the stream on.",
    unplaced:
      "{count} bytes. Where they begin in the stream is not known: a frame before them was too long to be kept whole.",
    invalid:
      "Some bytes of this frame are no UTF-8. Here they stand as they came; everywhere else U+FFFD stands for them.",
  },
  echo: {
    title: "Sent and echoed",
    parameter: "parameter",
    sent: "sent",
    echoed: "echoed",
    notSent: "not sent",
    notEchoed: "not echoed",
    differencesOnly: "Differences only",
    noDifference: "The response repeats all that was sent, as it was sent, and adds nothing.",
    noRequest: "The request is not known, or is no JSON object: there is nothing to compare with.",
    noResponse: "The response object has not come yet.",
    more: "Show {count} more",
    kinds: {
      changed: "changed",
      dropped: "dropped",
      same: "same",
      not_echoed: "never echoed",
      other_form: "not comparable",
      added: "added",
    },
    hints: {
      changed: "The response has another value than the request.",
      dropped: "The request has it, the response does not, or has null.",
      same: "The response has what the request has.",
      not_echoed: "The response object has no field for it: whether it was heeded cannot be read from it.",
      other_form:
        "The request has rules under this name, the response has results: the two cannot be compared.",
      added: "Not sent: the provider has filled it in.",
    },
  },
} as const;
