import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { type HelpTranslator, writeHelp, writeHover } from "@/components/form/write-help";
import { help as english } from "@/lib/i18n/messages/en/help";
import { help as turkish } from "@/lib/i18n/messages/tr/help";
import { type FieldName, fieldMessageKey, requestFields } from "@/lib/protocol/request/request-fields";

const languages = [
  { locale: "en", help: english },
  { locale: "tr", help: turkish },
] as const;

function createHelp({ locale, help }: (typeof languages)[number]): HelpTranslator {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages: { help }, namespace: "help", onError }) as HelpTranslator;
}

function fieldOf(name: FieldName) {
  const field = requestFields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

describe.each(languages)("$locale", (language) => {
  const t = createHelp(language);

  test("every parameter is described, and says what it takes and who knows it", () => {
    expect(new Set(Object.keys(language.help.does))).toEqual(
      new Set<string>(requestFields.map(({ name }) => fieldMessageKey(name))),
    );
    for (const field of requestFields) {
      const { does, facts } = writeHelp(t, field);
      expect(does).not.toBe("");
      const labels = facts.map(({ label }) => label);
      expect(labels).toEqual(expect.arrayContaining([t("takes"), t("knownTo")]));
      for (const { text } of facts) expect([field.name, text]).not.toEqual([field.name, ""]);
    }
  });
});

test.each([
  ["temperature", "a number from 0 to 2; null counts as left out"],
  ["max_output_tokens", "a whole number from 16 up; null counts as left out"],
  ["input", "text, or a list of items"],
  ["conversation", "text, or an object with an id; null counts as left out"],
  ["prompt_cache_key", "text of at most 64 characters; null counts as left out"],
  ["reasoning.mode", "text such as standard, pro; null counts as left out"],
  ["text.verbosity", "one of low, medium, high; null counts as left out"],
  ["tool_choice", "a word, or an object that names a tool"],
  ["tools", "a list"],
  ["moderation", "an object; null counts as left out"],
  ["store", "true or false; null counts as left out"],
] as const)("%s takes %s", (name, takes) => {
  const { facts } = writeHelp(createHelp(languages[0]), fieldOf(name));
  expect(facts).toContainEqual({ label: "Takes", text: takes });
});

test("a hover holds all of it, a paragraph each", () => {
  const hover = writeHover(createHelp(languages[0]), fieldOf("top_p"));
  expect(hover.split("\n\n")).toEqual([
    expect.stringContaining("Only the likeliest words"),
    "*Takes:* a number from 0 to 1; null counts as left out",
    "*Left out:* counts as 1",
    "*Rules:* Change this or temperature, not both.",
    "*Known to:* OpenAI, CometAPI and Open Responses",
  ]);
});
