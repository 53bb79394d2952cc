import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { fields as englishFields } from "@/lib/i18n/messages/en/fields";
import { problems as englishProblems } from "@/lib/i18n/messages/en/problems";
import { fields as turkishFields } from "@/lib/i18n/messages/tr/fields";
import { problems as turkishProblems } from "@/lib/i18n/messages/tr/problems";

const languages = [
  { locale: "en", fields: englishFields, problems: englishProblems, example: /Example: \S/ },
  { locale: "tr", fields: turkishFields, problems: turkishProblems, example: /Örnek: \S/ },
] as const;

function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? "").toSorted();
}

describe.each(languages)("$locale", ({ locale, fields, problems, example }) => {
  const onError = (error: Error) => {
    throw error;
  };

  test("each help text is shown as it is meant, braces of examples included, and ends in an example", () => {
    const t = createTranslator<Record<string, string>>({ locale, messages: { ...fields }, onError });
    for (const name of Object.keys(fields)) {
      expect(t(name)).toMatch(example);
      expect(t(name)).not.toMatch(/'[{}]|[{}]'/);
    }
    expect(t("text_format")).toContain('{"type": "json_object"}');
    expect(t("prompt")).toContain('{"id": "pmpt_123", "variables": {"city": "Ankara"}}');
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
