import fc from "fast-check";
import { expect, test } from "vitest";
import { joinTokens } from "@/lib/code/export/code-token";
import { hasLoneSurrogate } from "@/lib/code/export/escape-text";
import { printJson } from "@/lib/code/export/fixtures/plain-json";
import { readJsonTokens } from "@/lib/code/export/json-tokens";
import {
  csharpText,
  goText,
  javaText,
  phpText,
  pythonText,
  rubyText,
  scriptText,
  shellText,
  type TextSyntax,
} from "@/lib/code/export/text-syntaxes";
import { phpValues, pythonValues, rubyValues, scriptValues } from "@/lib/code/export/value-syntaxes";
import { writeJsonText } from "@/lib/code/export/write-json-text";

// What each language's own specification has for a character: The Python Language Reference 2.4.1, ECMA-262 12.9.4,
// Ruby's doc/syntax/literals.rdoc, the PHP manual's "Strings".
const asValues: [character: string, python: string, script: string, ruby: string, php: string][] = [
  ["a", '"a"', '"a"', '"a"', "'a'"],
  ["ş", '"ş"', '"ş"', '"ş"', "'ş'"],
  ["😀", '"😀"', '"😀"', '"😀"', "'😀'"],
  ['"', '"\\""', '"\\""', '"\\""', "'\"'"],
  ["'", '"\'"', '"\'"', '"\'"', "'\\''"],
  ["\\", '"\\\\"', '"\\\\"', '"\\\\"', "'\\\\'"],
  ["\n", '"\\n"', '"\\n"', '"\\n"', '"\\n"'],
  ["\r", '"\\r"', '"\\r"', '"\\r"', '"\\r"'],
  ["\t", '"\\t"', '"\\t"', '"\\t"', '"\\t"'],
  ["\0", '"\\x00"', '"\\u0000"', '"\\u0000"', '"\\u{0}"'],
  ["\0" + "1", '"\\x001"', '"\\u00001"', '"\\u00001"', '"\\u{0}1"'],
  ["\b", '"\\x08"', '"\\u0008"', '"\\u0008"', '"\\u{8}"'],
  ["\f", '"\\x0c"', '"\\u000c"', '"\\u000c"', '"\\f"'],
  ["\u001b", '"\\x1b"', '"\\u001b"', '"\\e"', '"\\e"'],
  ["\u007f", '"\\x7f"', '"\\u007f"', '"\\u007f"', '"\\u{7f}"'],
  ["\u0085", '"\\x85"', '"\\u0085"', '"\\u0085"', '"\\u{85}"'],
  ["\u2028", '"\\u2028"', '"\\u2028"', '"\\u2028"', '"\\u{2028}"'],
  ["\u2029", '"\\u2029"', '"\\u2029"', '"\\u2029"', '"\\u{2029}"'],
  ["\u202e", '"\\u202e"', '"\\u202e"', '"\\u202e"', '"\\u{202e}"'],
  ["\ufeff", '"\\ufeff"', '"\\ufeff"', '"\\ufeff"', '"\\u{feff}"'],
  ["\u{e0067}", '"\\U000e0067"', '"\\udb40\\udc67"', '"\\u{e0067}"', '"\\u{e0067}"'],
  ["\u200d", '"\u200d"', '"\u200d"', '"\u200d"', "'\u200d'"],
  ["$a", '"$a"', '"$a"', '"$a"', "'$a'"],
  ["$a\n", '"$a\\n"', '"$a\\n"', '"$a\\n"', '"\\$a\\n"'],
  ["#{a}", '"#{a}"', '"#{a}"', '"\\#{a}"', "'#{a}'"],
  ["#$a #@a #a", '"#$a #@a #a"', '"#$a #@a #a"', '"\\#$a \\#@a #a"', "'#$a #@a #a'"],
  ["`", '"`"', '"`"', '"`"', "'`'"],
];

test.each(asValues)("the string %j as a value", (text, python, script, ruby, php) => {
  const languages = [pythonValues, scriptValues, rubyValues, phpValues];
  expect(languages.map((language) => language.string(text))).toEqual([python, script, ruby, php]);
});

// A JSON string inside a literal of the language: JSON's own escapes stand for what the literal could not hold.
// Bash 3.1.2.2, ECMA-262 12.9.6 (raw strings), the Go spec's "Raw string literals", JLS 3.10.6, the C# reference's
// "Raw string literals", Ruby's heredocs, PHP's nowdoc.
const asText: [json: string, languages: Partial<Record<keyof typeof texts, string>>, others: string][] = [
  ['"a ş 😀"', {}, '"a ş 😀"'],
  ['"\\n\\u0000\\"\\\\"', { java: '"\\\\n\\\\u0000\\\\"\\\\\\\\"' }, '"\\n\\u0000\\"\\\\"'],
  ['"\'"', { shell: "\"'\\''\"" }, '"\'"'],
  ['"`"', { script: '"\\u0060"', go: '"\\u0060"' }, '"`"'],
  [`"\${a} $a {$a}"`, { script: '"\\u0024{a} $a {$a}"' }, `"\${a} $a {$a}"`],
  ['"\\"\\"\\""', { java: '"\\\\"\\\\"\\\\""' }, '"\\"\\"\\""'],
  ['"\u007f"', { shell: '"\u007f"', java: '"\\\\u007f"' }, '"\\u007f"'],
  ['"\u0085"', { shell: '"\u0085"', java: '"\\\\u0085"' }, '"\\u0085"'],
  ['"\u2028"', { shell: '"\u2028"', java: '"\\\\u2028"' }, '"\\u2028"'],
  ['"\ufeff"', { shell: '"\ufeff"', java: '"\\\\ufeff"' }, '"\\ufeff"'],
  ['"<?php ?> #{a} %s JSON"', {}, '"<?php ?> #{a} %s JSON"'],
];

const texts = {
  shell: shellText,
  python: pythonText,
  script: scriptText,
  go: goText,
  java: javaText,
  csharp: csharpText,
  ruby: rubyText,
  php: phpText,
};

test.each(asText)("the JSON string %s inside a literal", (json, expected, others) => {
  for (const [name, syntax] of Object.entries(texts)) {
    expect(syntax.string(json), name).toBe(expected[name as keyof typeof texts] ?? others);
  }
});

test("numbers that a language would change are not written as values", () => {
  const written = (number: string) =>
    [pythonValues, scriptValues, rubyValues, phpValues].map((language) => language.number(number));
  expect(written("0.70")).toEqual(["0.70", "0.70", "0.70", "0.70"]);
  expect(written("-0")).toEqual(["-0.0", null, "-0.0", "-0.0"]);
  expect(written("9223372036854775807")).toEqual([
    "9223372036854775807",
    null,
    "9223372036854775807",
    "9223372036854775807",
  ]);
  expect(written("12345678901234567890")).toEqual([
    "12345678901234567890",
    null,
    "12345678901234567890",
    null,
  ]);
  expect(written("1e400")).toEqual([null, null, null, null]);
  expect(written("0.1234567890123456789")).toEqual([null, null, null, null]);
  expect(written("9".repeat(5_000)).map((number) => number === null)).toEqual([true, true, false, true]);
});

test("empty maps and maps with the keys of a list stay maps in PHP", () => {
  const open = (...keys: string[]) =>
    phpValues.map(keys.map((key) => ({ key, value: { kind: "word", word: "null" } })));
  expect(open()).toEqual(["new stdClass()", ""]);
  expect(open("0", "1")).toEqual(["(object) [", "]"]);
  expect(open("1")).toEqual(["[", "]"]);
  expect(open("a", "0")).toEqual(["[", "]"]);
});

const anyText = fc.string({ unit: "binary", maxLength: 40 });

test("any text comes back from a JavaScript literal", () => {
  const read = (literal: string): unknown => new Function(`return ${literal}`)();
  fc.assert(
    fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (text) => {
      expect(read(scriptValues.string(text))).toBe(text);
    }),
  );
});

/** The JSON text that a literal holds, by the language's own rules for it. */
const readers: Record<string, (literal: string) => string> = {
  python: (literal) => literal.slice(4, -3),
  go: (literal) => literal.slice(1, -1).replaceAll("\r", ""),
  csharp: (literal) => literal.slice(3, -3),
  java: (literal) => literal.slice(3, -3).replaceAll("\\\\", "\\"),
  shell: (literal) => literal.slice(1, -1).replaceAll("'\\''", "'"),
};

/** What would end the literal before its end. */
const endings: Record<string, RegExp> = {
  python: /"""/,
  go: /`/,
  csharp: /"""/,
  java: /"""/,
};

test.each(Object.keys(readers))("%s: any JSON comes back from a literal of JSON text", (name) => {
  const syntax: TextSyntax = texts[name as keyof typeof texts];
  fc.assert(
    fc.property(fc.dictionary(anyText, fc.jsonValue({ stringUnit: "binary" }), { maxKeys: 5 }), (value) => {
      const json = JSON.stringify(value, null, 2);
      fc.pre(!hasLoneSurrogate(json));
      const literal = joinTokens(writeJsonText(readJsonTokens(json), syntax, ""));
      expect(printJson(readers[name]?.(literal) ?? "")).toBe(printJson(json));
      const inside = literal.slice(syntax.open("").length, -syntax.close("").length);
      expect(endings[name]?.test(inside)).not.toBe(true);
    }),
  );
});
