import type { Attachment } from "@/lib/sandbox/read-attachment";
import { endWith, firstLine, nameAttachment, type Sentences } from "@/lib/sandbox/script-sentences";

export const english: Sentences = {
  storyWords: [/\bstory\b/i, /\bunicorn/i],
  story:
    "Once upon a time, a small unicorn named Luma followed a trail of fallen stars to the edge of a quiet wood. There she found a lost little cloud, and she sang to it until it was light enough to float home. Then the whole sky dimmed its lamps to thank her, and Luma fell asleep on the warm moss. (This is the scripted answer of the built-in sandbox; no model was asked.)",
  openings: [
    "This is a scripted answer of the built-in sandbox; no model was asked.",
    "A scripted answer of the built-in sandbox follows; no model has seen the request.",
    "The built-in sandbox answers from a script; there is no model behind it.",
    "No model here: this scripted answer comes from the built-in sandbox.",
  ],
  sampling: (settings) => `The wording follows from ${settings}.`,
  input: (beginning, characters) =>
    `Your input begins with “${beginning}” and has ${count(characters, "character")}.`,
  noInput: "Your input holds no text.",
  instructions: (beginning, characters) =>
    `Instructions are set (${count(characters, "character")}): ${endWith(beginning)}`,
  noInstructions: "No instructions are set.",
  developer: (beginning) => `A message with more authority than the user's says ${endWith(beginning)}`,
  earlier: (items) => `Before it came ${count(items, "earlier item")}.`,
  attachment: describeAttachment,
  uncalled: (names) =>
    `None of your tools was called (${names}): the input mentions none, or tool_choice forbids it.`,
  detail: (words, settings) =>
    `Told at length, since verbosity is high: the input has ${count(words, "word")}, and the request sets ${settings}. The sandbox reads these values, checks them as strictly as the API does, and echoes them in the response object.`,
  result: (name, output) => `The tool ${name} answered: ${output}`,
  denied: (name) => `You did not approve the call of ${name}, so it was not made.`,
  approved: (name) => `You approved the call of ${name}.`,
  refusal: "I'm sorry, but the built-in sandbox plays a model that refuses to answer this request.",
  webSource: (title) => `A made-up web page, “${title}”, stands in for what a search would find.`,
  fileFound: (name, excerpt) => `The file ${name} says: ${endWith(excerpt)}`,
  fileNotFound:
    "The file search found nothing: the sandbox searches the text of the files that the input carries.",
  codeResult: (logs) => `The scripted run of the code printed ${logs}.`,
  imageMade: (width, height) =>
    `The image above was drawn by a few lines of code, ${width} × ${height} pixels.`,
  toolAnswer: (name, output) => `The scripted tool ${name} answered: ${output}`,
  toolFailed: (name, reason) => `The scripted tool ${name} failed: ${reason}`,
  reasoning: {
    summary: (beginning) => [
      `**Reading the request**\n\nThe newest input begins with “${beginning}”.`,
      "**Checking the parameters**\n\nTools, format and limits of the request decide what the answer may hold.",
      "**Choosing the words**\n\nThe sandbox has a script and no model: this summary is part of the script.",
    ],
    raw: (beginning) =>
      `The user writes “${beginning}”. I am a script, so I do not think about it; I read the parameters, pick the sentences that fit them, and say that they are scripted.`,
  },
};

function describeAttachment(attachment: Attachment): string {
  const { kind, source, mediaType, bytes, width, height, text } = attachment;
  const name = nameAttachment(attachment, "The image", "The file");
  if (source === "remote") return `${name} is given by its address, which the sandbox never fetches.`;
  if (source === "id") return `${name} is given by a file id, and the sandbox keeps no files.`;
  if (source === "nothing") return `${name} holds no data.`;
  const size = count(bytes, "byte");
  if (width !== null && height !== null)
    return `${name} is ${mediaType}, ${width} × ${height} pixels, ${size}.`;
  if (text === null)
    return `${name} is ${mediaType}, ${size}${kind === "image" ? ", and no image that can be read" : ""}.`;
  return `${name} is ${mediaType}, ${size}; its first line is ${endWith(firstLine(text))}`;
}

function count(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? "" : "s"}`;
}
