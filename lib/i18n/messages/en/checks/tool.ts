export const tool = {
  "arguments-not-json": {
    title: "Arguments are not JSON",
    sentence: "The arguments for {name} (item {item}) are not JSON: {seen}",
    why: "The program that runs the tool cannot read them. Where the answer was cut short, mark item and response as incomplete; otherwise make the model’s output valid before the call is done.",
  },
  "arguments-schema": {
    title: "Arguments do not fit the schema",
    sentence:
      "The arguments for {name} (item {item}) do not fit the tool’s parameters: {expected}; it is {seen}.",
    why: "The program that runs the tool relies on the schema of the request. With strict the model is held to it; without, check before you run.",
  },
  "tool-unknown": {
    title: "Call of an unknown tool",
    sentence: "{name} is called (item {item}), but the request has no tool of that name.",
    why: "There is nothing to run, and the conversation cannot go on without a result. Hold the model to the names in tools.",
  },
  "tool-state-order": {
    title: "Tool states out of order",
    sentence: "{name} came in the state {seen}; it may follow {expected}.",
    why: "A view that shows what a tool is doing steps back, or stays at a step. Send the states in order: in_progress, then the work, then completed or failed.",
  },
} as const;
