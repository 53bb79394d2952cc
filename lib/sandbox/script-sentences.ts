import type { Attachment } from "@/lib/sandbox/read-attachment";

/** The sentences of one language. Every answer in plain text says that it is scripted. */
export type Sentences = {
  story: string;
  /** An input that has them all asks for the story. */
  storyWords: readonly RegExp[];
  /** The first is the usual one; another temperature or top_p may choose another. */
  openings: readonly [string, ...string[]];
  sampling(settings: string): string;
  input(beginning: string, characters: number): string;
  noInput: string;
  instructions(beginning: string, characters: number): string;
  noInstructions: string;
  developer(beginning: string): string;
  earlier(items: number): string;
  attachment(attachment: Attachment): string;
  uncalled(names: string): string;
  /** What `text.verbosity` "high" adds. */
  detail(words: number, settings: string): string;
  result(name: string, output: string): string;
  denied(name: string): string;
  approved(name: string): string;
  refusal: string;
  webSource(title: string): string;
  fileFound(name: string, excerpt: string): string;
  fileNotFound: string;
  codeResult(logs: string): string;
  imageMade(width: number, height: number): string;
  toolAnswer(name: string, output: string): string;
  toolFailed(name: string, reason: string): string;
  reasoning: {
    /** Parts of a summary, the most telling first. */
    summary(beginning: string): readonly [string, string, string];
    raw(beginning: string): string;
  };
};

/** “photo.png”, or what stands in for a name. */
export function nameAttachment({ name, kind }: Attachment, image: string, file: string): string {
  if (name !== null) return `“${name.slice(0, 100)}”`;
  return kind === "image" ? image : file;
}

/** In quotes, and with a full stop where the words have no end of their own. */
export function endWith(words: string): string {
  return `“${words}”${/[.!?…]$/.test(words) ? "" : "."}`;
}

/** The first line that holds something, at most 80 characters of it. */
export function firstLine(text: string): string {
  const line =
    text
      .slice(0, 2_000)
      .split(/\r\n|\r|\n/)
      .find((candidate) => candidate.trim() !== "") ?? "";
  return [...line.trim()].slice(0, 80).join("");
}
