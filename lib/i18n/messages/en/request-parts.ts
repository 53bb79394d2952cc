/** The editors of small structured parameters: text.format, prompt, conversation, metadata, include and others. */
export const requestParts = {
  hiddenKeys: "Also here, in JSON: {keys}",

  formatType: "Type of the text",
  formatName: "Name of the format",
  formatNameRule: "1 to 64 letters, digits, hyphens and underscores",
  formatDescription: "Description of the format",
  formatDescriptionHint: "what it is for; the model reads it",
  jsonObjectNote:
    "Any valid JSON object. The word JSON has to stand in the input or the instructions, or the request is refused.",

  key: "Key",
  value: "Value",
  valueOf: "Value of {key}",
  addEntry: "key and value",
  removeEntry: "Remove {key}",
  keyEmpty: "A key needs a name: the old one stays.",
  keyTaken: "“{key}” is there already: the old name stays.",
  entryCount: "{count} of {most}",
  lengthOf: "{label}: {length} of {most} characters",

  promptIdHint: "pmpt_…",
  promptVersionHint: "the current one",
  variable: "Variable",
  addVariable: "variable",

  includeAll: "Show all {count}",
  includeFewer: "Show the chosen ones only",
  includeUnknown: "not known here",
  includes: {
    encryptedContent:
      "The reasoning, encrypted, so that you can send it back in the next request without the provider keeping anything.",
    logprobs: "How likely each token of the text was; top_logprobs says how many others are listed.",
    inputImage: "The addresses of the images that you sent, in the stored input.",
    fileResults: "What a file search has found, with the passages.",
    webResults: "What a web search has found.",
    webSources: "All pages that a web search has consulted, also those it does not cite.",
    codeOutputs: "What the code printed and drew that the code interpreter has run.",
    computerImage: "The addresses of the screenshots from the use of a computer.",
  },

  addStep: "compaction",
  step: "Step {number}",
  removeStep: "Remove step {number}",

  pickResponse: "Pick a response of this visit",
  noResponses: "After a run its response can be picked here.",
  notStored: "not stored",

  createConversation: "New conversation",
  creatingConversation: "Creating …",
  pickConversation: "Pick a conversation of this visit",
  conversationCreated: "Conversation {id} was created.",
  conversationRefused: "No conversation was created (HTTP {status}): {message}",
  conversationRefusedSilently: "No conversation was created: the server answered with HTTP {status}.",
  conversationUnreachable: "No conversation was created: this page's own server did not answer.",
  conversationNameless: "The server has answered, but without the id of a conversation.",
} as const;
