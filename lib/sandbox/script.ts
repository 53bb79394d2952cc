import { countCharacters } from "@/lib/sandbox/check-value";
import type { Prompt } from "@/lib/sandbox/prompt";

/** The sentences of one language. Every answer says that it is scripted. */
type Script = {
  story: string;
  /** An input that has them all asks for the story. */
  storyWords: readonly RegExp[];
  opening: string;
  input(beginning: string, characters: number): string;
  noInput: string;
  instructions(characters: number): string;
  noInstructions: string;
  tools(count: number): string;
  attachments(count: number): string;
};

const english: Script = {
  storyWords: [/\bstory\b/i, /\bunicorn/i],
  story:
    "Once upon a time, a small unicorn named Luma followed a trail of fallen stars to the edge of a quiet wood. There she found a lost little cloud, and she sang to it until it was light enough to float home. Then the whole sky dimmed its lamps to thank her, and Luma fell asleep on the warm moss. (This is the scripted answer of the built-in sandbox; no model was asked.)",
  opening: "This is a scripted answer of the built-in sandbox; no model was asked.",
  input: (beginning, characters) =>
    `Your input begins with “${beginning}” and has ${count(characters, "character")}.`,
  noInput: "Your input holds no text.",
  instructions: (characters) => `Instructions are set (${count(characters, "character")}).`,
  noInstructions: "No instructions are set.",
  tools: (tools) => `You gave ${count(tools, "tool")}, but the sandbox does not call tools yet.`,
  attachments: (files) =>
    `It came with ${count(files, "image or file", "images or files")}, which the sandbox does not open.`,
};

const turkish: Script = {
  storyWords: [/masal|hik[aâ]ye|öykü/i, /unicorn|tek ?boynuz/i],
  story:
    "Bir varmış bir yokmuş, Luma adında küçük bir tek boynuzlu at, düşen yıldızların izinden sessiz bir ormanın kıyısına gelmiş. Orada yolunu şaşırmış minik bir bulut bulmuş ve eve uçacak kadar hafifleyinceye dek ona şarkı söylemiş. Sonra bütün gökyüzü ona teşekkür etmek için ışıklarını kısmış, Luma da ılık yosunların üstünde uykuya dalmış. (Bu, yerleşik deneme sunucusunun hazır yanıtıdır; hiçbir modele sorulmadı.)",
  opening: "Bu, yerleşik deneme sunucusunun hazır yanıtıdır; hiçbir modele sorulmadı.",
  input: (beginning, characters) => `Girdiniz “${beginning}” diye başlıyor ve ${characters} karakter.`,
  noInput: "Girdinizde metin yok.",
  instructions: (characters) => `Yönerge verildi (${characters} karakter).`,
  noInstructions: "Yönerge verilmedi.",
  tools: (tools) => `${tools} araç verdiniz, ama deneme sunucusu henüz araç çağırmıyor.`,
  attachments: (files) => `Yanında ${files} görsel ya da dosya var; deneme sunucusu bunları açmaz.`,
};

// The rest of a text of many megabytes tells the script nothing new, and regular expressions take their time.
const readCharacters = 2_000;

/** The whole answer to a prompt: the same text for the same request, always. */
export function writeAnswer(prompt: Prompt): string {
  const { text, toolCount, attachmentCount } = prompt;
  const start = (text ?? "").slice(0, readCharacters);
  const script = isTurkish(start) ? turkish : english;
  const isStory = script.storyWords.every((word) => word.test(start));
  const sentences = isStory ? [script.story] : describePrompt(prompt, start, script);
  if (toolCount > 0) sentences.push(script.tools(toolCount));
  if (attachmentCount > 0) sentences.push(script.attachments(attachmentCount));
  return sentences.join(" ");
}

function describePrompt({ text, instructions }: Prompt, start: string, script: Script): string[] {
  return [
    script.opening,
    text?.trim() ? script.input(firstWords(start), countCharacters(text)) : script.noInput,
    instructions ? script.instructions(countCharacters(instructions)) : script.noInstructions,
  ];
}

/** Rough: letters that Turkish has and English has not, without those of its neighbours. */
function isTurkish(text: string): boolean {
  return /[ğışöçüİ]/iu.test(text) && !/[äßéèñøåœ]/iu.test(text);
}

/** At most six words and 60 characters, on one line. */
function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  const start = [...words.slice(0, 6).join(" ")];
  const isWhole = words.length <= 6 && start.length <= 60;
  return isWhole ? start.join("") : `${start.slice(0, 60).join("")}…`;
}

function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
