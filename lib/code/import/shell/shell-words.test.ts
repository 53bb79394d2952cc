import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBash } from "@/lib/code/import/shell/bash-words";
import { readWindowsPrompt } from "@/lib/code/import/shell/cmd-words";
import { readPowershell } from "@/lib/code/import/shell/powershell-words";
import type { ShellReading } from "@/lib/code/import/shell/shell-word";

const wordsOf = (reading: ShellReading) =>
  reading.kind === "commands" ? reading.commands.map(({ words }) => words.map(({ text }) => text)) : reading;

const ansiC = (text: string) =>
  `$'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}'`;

/** Ways to write any text as one word of bash. */
const bashQuotes: Record<string, (text: string) => string> = {
  "single quotes": (text) => `'${text.replaceAll("'", "'\\''")}'`,
  "double quotes": (text) => `"${text.replaceAll(/[\\"$`]/g, "\\$&")}"`,
  "quotes with escapes of C": ansiC,
  "a mixture of all": (text) => {
    const [one, two] = [text.slice(0, text.length / 3), text.slice(text.length / 3)];
    return `${bashQuotes["single quotes"]?.(one)}${bashQuotes["double quotes"]?.(two)}${ansiC("")}`;
  },
};

// No half of a surrogate pair: no terminal holds one.
const anyText = fc.string({ unit: "grapheme", maxLength: 30 });
const nasty = fc
  .array(
    fc.constantFrom(
      ..."' \" \\ $ ` \n \t ! * ~ { } [ ] ( ) < > | & ; # = % ^ é 😀 a $x $(z) \\n -d".split(" "),
      " ",
      `$\{y}`,
    ),
    { maxLength: 20 },
  )
  .map((signs) => signs.join(""));
const written = fc.oneof(anyText, nasty).filter((text) => !text.includes("\0") && !text.includes("\r"));

describe.each(Object.entries(bashQuotes))("%s of bash", (_name, quote) => {
  test("give any text back", () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(wordsOf(readBash(`echo ${quote(text)} end`))).toEqual([["echo", text, "end"]]);
      }),
      { numRuns: 300 },
    );
  });
});

test("quotes of PowerShell give any text back", () => {
  fc.assert(
    fc.property(written, (text) => {
      const quoted = `'${text.replaceAll("'", "''")}'`;
      expect(wordsOf(readPowershell(`echo ${quoted} end`))).toEqual([["echo", text, "end"]]);
    }),
    { numRuns: 300 },
  );
});

test("quotes of the Windows prompt, as browsers write them, give any text back", () => {
  const quote = (text: string) =>
    `^"${text
      .replaceAll("\\", "\\\\")
      .replaceAll('"', '\\"')
      .replaceAll(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, "^$&")
      .replaceAll(/%(?=[a-zA-Z0-9_])/g, "%^")
      .replaceAll(/\r?\n/g, "^\n\n")}^"`;
  fc.assert(
    fc.property(
      written.filter((text) => text.includes("\\")),
      (text) => {
        expect(wordsOf(readWindowsPrompt(`echo ${quote(`\\${text}`)} end`))).toEqual([
          ["echo", `\\${text}`, "end"],
        ]);
      },
    ),
    { numRuns: 300 },
  );
});

test("commands end at lines and signs, and comments say nothing", () => {
  expect(wordsOf(readBash("a b; c && d || e & f # g\nh"))).toEqual([
    ["a", "b"],
    ["c"],
    ["d"],
    ["e"],
    ["f"],
    ["h"],
  ]);
});

test("redirections are no words", () => {
  expect(wordsOf(readBash("a > out.txt 2>&1 b < in.txt"))).toEqual([["a", "b"]]);
});
