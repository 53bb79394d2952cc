export const end = {
  "terminal-missing": {
    title: "No terminal event",
    sentence:
      "The stream ends after {seen}, with neither response.completed nor response.failed nor response.incomplete.",
    why: "Without it a reader cannot tell a finished answer from one that was cut off, and has no usage. End every stream with one of the three, response.failed where something broke.",
  },
  "terminal-repeated": {
    title: "Second terminal event",
    sentence: "{seen} came although {expected} had already ended the response.",
    why: "Readers act on the first one: they close, count costs, run tools. The second is lost, or does all that once more. Send exactly one.",
  },
  "terminal-unpublished": {
    title: "Terminal event that is not documented",
    sentence: "The stream ends with {name}, which is not one of the documented terminal events.",
    why: "Clients wait for response.completed, response.failed or response.incomplete, and take a stream that ends otherwise for cut off. Use one of the three; the status says the rest.",
  },
  "after-terminal": {
    title: "Event after the terminal one",
    sentence: "{name} came after the terminal event.",
    why: "Readers may close the connection at the terminal event, so what follows is lost to some and alters a finished answer for others. Send everything before it.",
  },
  "terminal-status": {
    title: "Terminal event against its status",
    sentence: "{name} carries a response with the status {seen}; {expected} is due.",
    why: "One reader goes by the event’s name, another by the status, and they disagree about how the answer ended. Write both from one state.",
  },
  "incomplete-details-missing": {
    title: "No reason for being incomplete",
    sentence: "{name} does not say in incomplete_details.reason why the response is incomplete.",
    why: "A program raises the limit after max_output_tokens and gives up after content_filter; without a reason it can do neither. Send the reason.",
  },
  "incomplete-details-unexpected": {
    title: "incomplete_details without need",
    sentence: "{name} carries incomplete_details, although the response is not incomplete.",
    why: "Readers that look at this field alone take the answer for cut off. Send null with every other status.",
  },
  "error-missing": {
    title: "Failure without an error",
    sentence: "{name} carries no error.",
    why: "The error’s code and message are all that tells a reader why it failed and whether to try again. Fill both.",
  },
  "error-unexpected": {
    title: "Error without a failure",
    sentence: "{name} carries an error, although the response has not failed.",
    why: "Readers that look at this field alone take the answer for failed. Send null with every other status.",
  },
  "usage-missing": {
    title: "No usage",
    sentence: "{name} carries no usage. Tokens and cost of this answer stay unknown.",
    why: "The terminal event is the only place where a stream tells its tokens, so limits and bills built on it miss this answer. Send usage with every completed and incomplete response.",
  },
  "usage-missing-details": {
    title: "Usage without details",
    sentence: "usage has no {name}. Cached and reasoning tokens cannot be told apart.",
    why: "Cached input and reasoning have their own price or their own limit. Without the details, costs are an estimate. Send the field, with 0 where there are none.",
  },
  "usage-shape": {
    title: "Usage that is no number",
    sentence: "{name} is {seen}, not a whole number from 0 on.",
    why: "Whoever adds these values up gets NaN, or joins texts. Send integers.",
  },
  "usage-sum": {
    title: "Usage does not add up",
    sentence: "usage.total_tokens is {seen}, but input_tokens and output_tokens make {expected}.",
    why: "Two programs that count by different fields get two bills. total_tokens is the sum of the two; reasoning and cached tokens are already inside them.",
  },
  "usage-details-sum": {
    title: "Detail exceeds its whole",
    sentence: "{name} is {seen}, more than the {expected} tokens that it is part of.",
    why: "Cached tokens are part of input_tokens, reasoning tokens part of output_tokens. A reader that subtracts them gets a negative number. Count them in, not beside.",
  },
} as const;
