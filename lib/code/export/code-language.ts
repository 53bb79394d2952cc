import type { CodeToken } from "@/lib/code/export/code-token";
import type { JsonToken } from "@/lib/code/export/json-tokens";
import type { JsonObjectNode } from "@/lib/code/export/json-tree";
import type { TextSyntax } from "@/lib/code/export/text-syntaxes";
import type { ValueSyntax } from "@/lib/code/export/value-syntaxes";

/** What the code has to do with the answer: print it, print its text as it streams, or ask until it is there. */
export type AnswerMode = "plain" | "stream" | "background";

export type ProgramFacts = {
  readonly mode: AnswerMode;
  /** The body stands in the program as values of the language, or as JSON text. */
  readonly form: "values" | "text";
  /** Ends without a slash. Holds nothing that a string literal would have to escape. */
  readonly baseUrl: string;
  /** The environment variable with the key. */
  readonly keyVariable: string;
  /** Whether the variable may be absent: an SDK then needs some other key, or it does not start. */
  readonly isKeyOptional: boolean;
  /** The body has keys that the SDK's types do not know. */
  readonly hasUnknownKeys: boolean;
  /** The body is written in the language's way for long ones. */
  readonly isLong: boolean;
};

/** One row of the table: literal syntax and call shape of a language. */
export type CodeLanguage = {
  readonly name: string;
  /** Null for those that have no literals for any JSON value in its order: they hold JSON text only. */
  readonly values: ValueSyntax | null;
  readonly text: TextSyntax;
  /** How a body of more UTF-8 bytes is written, where `text` is no literal for it any more. */
  readonly long?: {
    readonly bytes: number;
    readonly write: (tokens: readonly JsonToken[], indent: string) => CodeToken[];
  };
  /** The whole program, with the slot `@{body}` where the body goes, on a line of its indentation. */
  readonly program: (facts: ProgramFacts) => string;
  /** For colours: the words of the programs that belong to the language. */
  readonly keywords: readonly string[];
  /** What a body of values looks like, where that is no literal (Python's keyword arguments). */
  readonly writeBody?: (root: JsonObjectNode, indent: string) => CodeToken[];
  /** What has to be installed for a mode: a command, or a package's name. Absent where nothing has to be. */
  readonly needs?: Partial<Record<AnswerMode, string>>;
};
