import type { GivenTool } from "@/lib/sandbox/tools/given-tool";

/** What an input says when it wants a tool that has no name of its own. */
const wordsByType: { readonly [type: string]: RegExp } = {
  web_search: /\b(?:web|internet|online|news|google|look up|search)\b|haber|internette/iu,
  web_search_preview: /\b(?:web|internet|online|news|google|look up|search)\b|haber|internette/iu,
  file_search: /\b(?:files?|documents?|docs|pdf|search)\b|dosya|belge/iu,
  code_interpreter: /\b(?:code|python|calculat\w*|comput\w*|plot|simulat\w*)\b|hesapla|\bkod\b/iu,
  image_generation: /\b(?:images?|pictures?|draw\w*|photos?|paint\w*|illustrat\w*|logo)\b|görsel|resim|çiz/iu,
  computer: /\b(?:computer|browser|click|screen\w*)\b|ekran|tıkla/iu,
  computer_use_preview: /\b(?:computer|browser|click|screen\w*)\b|ekran|tıkla/iu,
  shell: /\b(?:shell|command|terminal|bash|run)\b|komut/iu,
  local_shell: /\b(?:shell|command|terminal|bash|run)\b|komut/iu,
  apply_patch: /\b(?:patch|edit|diff|file|refactor)\b|düzenle|dosya/iu,
};

/** Words of names and descriptions that say nothing of the matter. */
const emptyWords = new Set(
  "get set the for and with from that this use used using tool call function current given return returns make create list find fetch run new all any into about when what where which your you are can will".split(
    " ",
  ),
);

/** True where an input names the tool, a word of its name, or two of its description. */
export function isMentioned({ tool, type, name, namespace }: GivenTool, text: string): boolean {
  if (type !== "function" && type !== "custom" && wordsByType[type]?.test(text)) return true;
  const words = listWords(text, inputWords);
  if (text.toLowerCase().includes(name.toLowerCase()) && name.length > 2) return true;
  const isNamed = listWords(`${name} ${namespace ?? ""}`, toolWords).some((word) =>
    words.some((said) => isSame(word, said)),
  );
  if (isNamed) return true;
  const described = listWords(String(tool.description ?? tool.server_description ?? ""), toolWords);
  const common = described.filter((word) => words.some((said) => isSame(word, said)));
  return common.length > 0 && common.length >= Math.min(2, described.length);
}

// Each word of the one is held against each of the other, for each tool.
const inputWords = 120;
const toolWords = 30;

/** "get_currentWeather" → "current", "weather", less the words that say nothing, each once. */
function listWords(text: string, most: number): string[] {
  const words = text
    .slice(0, 2_000)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !emptyWords.has(word));
  return [...new Set(words)].slice(0, most);
}

/** Also in another form: "forecasts" is "forecast". */
function isSame(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3;
}
