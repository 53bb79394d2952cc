import { writeCsharpProgram } from "@/lib/code/export/call-shapes/csharp";
import { writeCurlProgram } from "@/lib/code/export/call-shapes/curl";
import { writeFetchProgram } from "@/lib/code/export/call-shapes/fetch";
import { writeGoProgram } from "@/lib/code/export/call-shapes/go";
import { writeJavaProgram } from "@/lib/code/export/call-shapes/java";
import { writeJavaPieces } from "@/lib/code/export/call-shapes/java-pieces";
import { writePhpProgram } from "@/lib/code/export/call-shapes/php";
import { writePythonArguments, writePythonProgram } from "@/lib/code/export/call-shapes/python";
import { writeRubyProgram } from "@/lib/code/export/call-shapes/ruby";
import { writeTypescriptProgram } from "@/lib/code/export/call-shapes/typescript";
import type { CodeLanguage } from "@/lib/code/export/code-language";
import { type CodeToken, joinTokens } from "@/lib/code/export/code-token";
import type { JsonToken } from "@/lib/code/export/json-tokens";
import {
  csharpText,
  goText,
  javaText,
  phpText,
  pythonText,
  rubyText,
  scriptText,
  shellDocument,
  shellText,
} from "@/lib/code/export/text-syntaxes";
import { phpValues, pythonValues, rubyValues, scriptValues } from "@/lib/code/export/value-syntaxes";
import { writeJsonText } from "@/lib/code/export/write-json-text";

const everyMode = (needs: string) => ({ plain: needs, stream: needs, background: needs });
const jackson = "com.fasterxml.jackson.core:jackson-databind";

const words = (text: string) => text.split(" ");

const scriptKeywords = words(
  "async await const for function if import from let new of return throw type while",
);

/** Beyond this many bytes a body is no argument of a program any more: Linux takes 128 KiB, quotes included. */
const longestArgument = 100_000;

/** UTF-8 bytes that javac takes in one constant, some left for the escapes. */
const longestJavaConstant = 60_000;

/** A here-document ends with a line end of its own: the text's last one, where it has one. */
function writeShellDocument(tokens: readonly JsonToken[]): CodeToken[] {
  const last = tokens.at(-1);
  const isLineEnd = last?.kind === "space" && last.text.endsWith("\n");
  const body = isLineEnd ? [...tokens.slice(0, -1), { ...last, text: last.text.slice(0, -1) }] : tokens;
  return writeJsonText(body, shellDocument, "");
}

/** In the order in which they are offered. */
export const codeLanguages = {
  python: {
    name: "Python",
    values: pythonValues,
    text: pythonText,
    program: writePythonProgram,
    writeBody: writePythonArguments,
    keywords: words("and for from if import in while True False None"),
    needs: everyMode("pip install openai"),
  },
  typescript: {
    name: "TypeScript",
    values: scriptValues,
    text: scriptText,
    program: writeTypescriptProgram,
    keywords: ["as", ...scriptKeywords],
    needs: everyMode("npm install openai"),
  },
  curl: {
    name: "cURL",
    values: null,
    text: shellText,
    long: { bytes: longestArgument, write: writeShellDocument },
    program: writeCurlProgram,
    keywords: ["curl"],
  },
  fetch: {
    name: "fetch",
    values: scriptValues,
    text: scriptText,
    program: writeFetchProgram,
    keywords: scriptKeywords,
  },
  go: {
    name: "Go",
    values: null,
    text: goText,
    program: writeGoProgram,
    keywords: words("break const defer for func if import nil package return string struct var"),
  },
  java: {
    name: "Java",
    values: null,
    text: javaText,
    long: {
      bytes: longestJavaConstant,
      write: (tokens, indent) => writeJavaPieces(joinTokens(tokens), indent),
    },
    program: writeJavaProgram,
    keywords: words("class continue final for if import new public return static throws var void while"),
    needs: { stream: jackson, background: jackson },
  },
  csharp: {
    name: "C#",
    values: null,
    text: csharpText,
    program: writeCsharpProgram,
    keywords: words("async await const continue if is new null or return string throw using var while"),
  },
  ruby: {
    name: "Ruby",
    values: rubyValues,
    text: rubyText,
    program: writeRubyProgram,
    keywords: words("abort do end false if nil require true unless while"),
  },
  php: {
    name: "PHP",
    values: phpValues,
    text: phpText,
    program: writePhpProgram,
    keywords: words("array echo exit false function if int new null php return string true while"),
  },
} as const satisfies Record<string, CodeLanguage>;

export type CodeLanguageId = keyof typeof codeLanguages;

export const codeLanguageIds = Object.keys(codeLanguages) as readonly CodeLanguageId[];
