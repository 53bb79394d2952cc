import { parseArgs } from "node:util";
import { isLocale, type Locale, locales } from "@/lib/i18n/locale";

/** `-` as a file is standard input; null is what was not given. */
export type CommandOptions = {
  file: string;
  isJson: boolean;
  locale: Locale;
  requestFile: string | null;
  contentType: string | null;
};

/** What the command line asks for. `message` is one sentence that says what is wrong with it. */
export type Command =
  | { kind: "check"; options: CommandOptions }
  | { kind: "help"; locale: Locale }
  | { kind: "wrong"; message: string };

const options = {
  json: { type: "boolean" },
  lang: { type: "string" },
  request: { type: "string" },
  "content-type": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export function readArguments(words: readonly string[]): Command {
  const parsed = parseWords(words);
  if (parsed instanceof Error) return { kind: "wrong", message: firstSentence(parsed.message) };
  const { values, positionals } = parsed;
  const locale = values.lang ?? "en";
  if (!isLocale(locale)) {
    return { kind: "wrong", message: `--lang takes ${locales.join(" or ")}, not "${locale}".` };
  }
  if (values.help) return { kind: "help", locale };
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    return {
      kind: "wrong",
      message: `One file is needed, or - for standard input; ${positionals.length} given.`,
    };
  }
  return {
    kind: "check",
    options: {
      file,
      isJson: values.json ?? false,
      locale,
      requestFile: values.request ?? null,
      contentType: values["content-type"] ?? null,
    },
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Node goes on with advice about `--`, which npm's own `--` makes misleading. */
function firstSentence(message: string): string {
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, "")}.`;
}
