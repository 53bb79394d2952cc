import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import type { TextSpan } from "@/lib/protocol/json/json-text";

/** What stops JSON.parse, as a closed list: each has its sentence in the messages. */
export type SyntaxCode =
  | "syntax_empty"
  | "syntax_word"
  | "syntax_number"
  | "syntax_key"
  | "syntax_value"
  | "syntax_colon"
  | "syntax_comma"
  | "syntax_trailing_comma"
  | "syntax_unclosed"
  | "syntax_extra"
  | "syntax_comment"
  | "syntax_string"
  | "syntax_escape"
  | "syntax_character"
  | "syntax_deep"
  | "syntax_other";

export type SyntaxProblem = TextSpan & { code: SyntaxCode };

const codeByParserName: Record<string, SyntaxCode> = {
  InvalidSymbol: "syntax_word",
  InvalidNumberFormat: "syntax_number",
  PropertyNameExpected: "syntax_key",
  ValueExpected: "syntax_value",
  ColonExpected: "syntax_colon",
  CommaExpected: "syntax_comma",
  CloseBraceExpected: "syntax_unclosed",
  CloseBracketExpected: "syntax_unclosed",
  EndOfFileExpected: "syntax_extra",
  InvalidCommentToken: "syntax_comment",
  UnexpectedEndOfString: "syntax_string",
  UnexpectedEndOfNumber: "syntax_number",
  InvalidUnicode: "syntax_escape",
  InvalidEscapeCharacter: "syntax_escape",
  InvalidCharacter: "syntax_character",
};

/**
 * The first place where a text is not JSON (RFC 8259); for texts that JSON.parse has refused.
 * JSON.parse's own words and offsets differ from browser to browser, hence jsonc-parser in its strict mode.
 */
export function findSyntaxProblem(text: string): SyntaxProblem {
  if (text.trim() === "") return { offset: 0, length: 0, code: "syntax_empty" };
  try {
    return firstParserError(text) ?? { offset: 0, length: 1, code: "syntax_other" };
  } catch {
    // jsonc-parser recurses: some thousand open brackets are more than the stack takes.
    return { offset: 0, length: 1, code: "syntax_deep" };
  }
}

function firstParserError(text: string): SyntaxProblem | null {
  let first: SyntaxProblem | null = null;
  const onError = (error: ParseErrorCode, offset: number, length: number) => {
    first ??= namedProblem(
      text,
      { offset, length },
      codeByParserName[printParseErrorCode(error)] ?? "syntax_other",
    );
  };
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  return first;
}

/** The parser misses a key or a value behind a trailing comma; people look for the comma. */
function namedProblem(text: string, span: TextSpan, code: SyntaxCode): SyntaxProblem {
  const isClosing = text.charAt(span.offset) === "}" || text.charAt(span.offset) === "]";
  if (!isClosing) return { ...span, code };
  const before = text.slice(0, span.offset).trimEnd();
  return before.endsWith(",")
    ? { offset: before.length - 1, length: 1, code: "syntax_trailing_comma" }
    : { ...span, code };
}

/** Both count from 1; columns in UTF-16 units, as Monaco counts them. Lines end with LF, CR or CRLF. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
