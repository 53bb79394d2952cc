import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { help as englishHelp } from "@/lib/i18n/messages/en/help";
import { problems as englishProblems } from "@/lib/i18n/messages/en/problems";
import { help as turkishHelp } from "@/lib/i18n/messages/tr/help";
import { problems as turkishProblems } from "@/lib/i18n/messages/tr/problems";

const languages = [
  { locale: "en", help: englishHelp, problems: englishProblems },
  { locale: "tr", help: turkishHelp, problems: turkishProblems },
] as const;

function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? "").toSorted();
}

describe.each(languages)("$locale", ({ locale, help, problems }) => {
  const onError = (error: Error) => {
    throw error;
  };

  test("help is in whole sentences, and only what is described costs something or is bound", () => {
    const described = Object.keys(help.does);
    const texts = [help.does, help.price, help.bound].flatMap((area) => Object.entries(area));
    for (const [key, text] of texts) {
      expect(described).toContain(key);
      expect([key, text]).toEqual([key, expect.stringMatching(/\.$/)]);
    }
  });

  test("each problem's sentence holds its values", () => {
    const t = createTranslator<Record<string, string>>({ locale, messages: { ...problems }, onError });
    for (const [code, text] of Object.entries(problems)) {
      const values = Object.fromEntries(placeholders(text).map((name) => [name, `<${name}>`]));
      const sentence = t(code, values);
      for (const value of Object.values(values)) expect(sentence).toContain(value);
      expect(sentence).toMatch(/\.$/);
    }
    const range = { name: "temperature", minimum: 0, maximum: 2, actual: "3" };
    expect(t("takes_number_from_to", range)).toMatch(/temperature.*0.*2.*3\.$/);
  });
});

test("both languages put the same values into a sentence", () => {
  for (const [code, text] of Object.entries(englishProblems)) {
    const translated = turkishProblems[code as keyof typeof englishProblems];
    expect([code, new Set(placeholders(translated))]).toEqual([code, new Set(placeholders(text))]);
  }
});
