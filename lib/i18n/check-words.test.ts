import { describe, expect, test } from "vitest";
import type { RuleWithWords } from "@/lib/i18n/check-messages";
import { createCheckWords } from "@/lib/i18n/check-words";
import { loadCheckMessages } from "@/lib/i18n/load-check-messages";
import { locales } from "@/lib/i18n/locale";
import { checks as english } from "@/lib/i18n/messages/en/checks";
import { checks as turkish } from "@/lib/i18n/messages/tr/checks";

const rules = Object.keys(english.rules) as RuleWithWords[];
const texts = { name: "<name>", expected: "<expected>", seen: "{seen}" };
const values: Record<string, string> = { ...texts, item: "3" };

function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? "").toSorted();
}

describe.each(locales)("%s", (locale) => {
  test("each sentence shows its facts as they are, whatever characters they hold", async () => {
    const messages = await loadCheckMessages(locale);
    const words = createCheckWords(locale, messages);
    for (const rule of rules) {
      const sentence = words.sentence({ rule, outputIndex: 3, ...texts });
      for (const name of placeholders(messages.rules[rule].sentence))
        expect(sentence).toContain(values[name]);
    }
  });

  test("a fact that is empty is a dash, not a hole", async () => {
    const words = createCheckWords(locale, await loadCheckMessages(locale));
    const empty = { outputIndex: null, name: "", expected: "", seen: "" };
    expect(words.sentence({ rule: "not-json", ...empty })).toMatch(/: –$/);
  });

  test("titles are short and have no full stop; sentences end with one, or with what was seen", async () => {
    const messages = await loadCheckMessages(locale);
    for (const { title, sentence, why } of Object.values(messages.rules)) {
      expect(title).toMatch(/^.{3,44}[^.]$/);
      expect(sentence).toMatch(/\.$|: \{(?:seen|expected|name)\}\.?$/);
      expect(why).toMatch(/^[^{}]+\.$/);
    }
  });
});

test("both languages put the same facts into a sentence", () => {
  for (const rule of rules) {
    const used = placeholders(english.rules[rule].sentence);
    expect([rule, placeholders(turkish.rules[rule].sentence)]).toEqual([rule, used]);
    expect(["name", "expected", "seen", "item"]).toEqual(expect.arrayContaining(used));
  }
});
