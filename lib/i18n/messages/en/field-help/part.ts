/** Parts of an item’s content or summary. */
export const part = {
  any: {
    type: "What kind of part it is.",
    text: "The text.",
  },
  output_text: {
    whole: "A text of the answer, with its sources.",
    annotations: "Sources and files that belong to stretches of the text.",
    logprobs: "How likely each token was, where include asked for message.output_text.logprobs.",
  },
  refusal: {
    whole: "The model declines. It stands in place of a text, so check for it before you parse the answer.",
    refusal: "What the model says instead.",
  },
  reasoning_text: { whole: "A piece of the model’s own reasoning." },
  summary_text: { whole: "A paragraph of the reasoning’s summary." },
} as const;

/** What points from a stretch of a text to a source. */
export const annotation = {
  any: {
    type: "What kind of source it is.",
    file_id: "The file’s id.",
    filename: "The file’s name.",
    start_index: "Where the stretch begins in the text, in characters from 0.",
    end_index: "Where the stretch ends in the text.",
    index: "The place in the text that it belongs to.",
  },
  url_citation: {
    whole: "A web page that a stretch of the text rests on. Terms of use may ask you to show it as a link.",
    url: "The page’s address.",
    title: "The page’s title.",
  },
  file_citation: { whole: "A file of a vector store that the text rests on." },
  container_file_citation: {
    whole: "A file that the code interpreter made. Fetch it while its container lives.",
    container_id: "The container that holds the file.",
  },
  file_path: { whole: "A file that was made on the way.", index: "The file’s place in the list of files." },
} as const;

/** How likely a token was. */
export const logprob = {
  logprob: {
    whole: "One token of the text, and how likely it was.",
    token: "The token’s text.",
    logprob: "The natural logarithm of its probability: 0 is certain, -0.7 one half, -2.3 one tenth.",
    bytes: "The token in UTF-8. One token may hold only a part of a character.",
    top_logprobs: "The likeliest tokens for this place, as many as top_logprobs in the request.",
  },
} as const;
