import type { AnswerMode, CodeLanguage } from "@/lib/code/export/code-language";
import { type CodeLanguageId, codeLanguages } from "@/lib/code/export/code-languages";
import type { CodeTarget } from "@/lib/code/export/code-target";
import { type CodeToken, joinTokens } from "@/lib/code/export/code-token";
import { type JsonToken, readJsonTokens } from "@/lib/code/export/json-tokens";
import { buildJsonTree, type JsonObjectNode } from "@/lib/code/export/json-tree";
import { isSdkParameter } from "@/lib/code/export/sdk-parameters";
import { findTextReason, type TextReason } from "@/lib/code/export/value-limits";
import { writeJsonText } from "@/lib/code/export/write-json-text";
import { writeProgram } from "@/lib/code/export/write-program";
import { writeRoot } from "@/lib/code/export/write-value";
import { parseJson } from "@/lib/protocol/json/json-text";

export type ExportedCode = {
  /** Joined (`joinTokens`) they are the program. */
  readonly tokens: readonly CodeToken[];
  /** What has to be installed first, where that is anything. */
  readonly needs: string | null;
  /** Why the body is JSON text in a language that has values for most bodies; null where it is not. */
  readonly textReason: TextReason | null;
};

/**
 * The request as a program of the language that sends the same JSON. Null where `text` is no JSON object.
 * Half a surrogate pair that is not written as an escape is sent as U+FFFD, and stands so in the code.
 */
export function exportCode(
  languageId: CodeLanguageId,
  text: string,
  target: CodeTarget,
): ExportedCode | null {
  if (parseJson(text) === undefined) return null;
  const tokens = readJsonTokens(text.replace(/\p{Cs}/gu, "\ufffd"));
  const tree = buildJsonTree(tokens);
  if (!tree) return null;
  const language: CodeLanguage = codeLanguages[languageId];
  const { values } = language;
  const textReason = values && findTextReason(tree, values);
  const isLong = language.long !== undefined && countBytes(tokens) > language.long.bytes;
  const mode = readMode(tree.root);
  const program = language.program({
    mode,
    form: values && !textReason ? "values" : "text",
    baseUrl: target.baseUrl,
    keyVariable: target.keyVariable,
    isKeyOptional: target.isProxy,
    hasUnknownKeys: tree.root.members.some(({ key }) => !isSdkParameter("typescript", key)),
    isLong,
  });
  const writeBody = (indent: string) => {
    if (!values || textReason) return writeText(tokens, language, isLong, indent);
    return language.writeBody?.(tree.root, indent) ?? writeRoot(tree.root, values, indent);
  };
  return {
    tokens: writeProgram(program, language.keywords, writeBody),
    needs: language.needs?.[mode] ?? null,
    textReason,
  };
}

/** Of repeated keys the last one counts. */
function readMode({ members }: JsonObjectNode): AnswerMode {
  const isTrue = (name: string) => {
    const value = members.findLast(({ key }) => key === name)?.value;
    return value?.kind === "word" && value.word === "true";
  };
  if (isTrue("stream")) return "stream";
  return isTrue("background") ? "background" : "plain";
}

function writeText(
  tokens: readonly JsonToken[],
  { text, long }: CodeLanguage,
  isLong: boolean,
  indent: string,
): CodeToken[] {
  return isLong && long ? long.write(tokens, indent) : writeJsonText(tokens, text, indent);
}

function countBytes(tokens: readonly JsonToken[]): number {
  return new TextEncoder().encode(joinTokens(tokens)).length;
}
