import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { writeEventField, writeEventTexts } from "@/components/explain/write-event-texts";
import { writeFieldTexts } from "@/components/explain/write-field-texts";
import { loadEventHelpMessages, loadFieldHelpMessages, loadHelpMessages } from "@/lib/i18n/late-messages";
import { type Locale, locales } from "@/lib/i18n/locale";
import { explainedTypes, isExplainedType } from "@/lib/protocol/explain/event-topics";
import { explainEvent } from "@/lib/protocol/explain/explain-event";
import type { ExplainedField } from "@/lib/protocol/explain/response-field-path";
import { explainedFields, type FieldOwner } from "@/lib/protocol/explain/response-fields";

async function loadTranslators(locale: Locale) {
  const messages = {
    eventHelp: await loadEventHelpMessages(locale),
    fieldHelp: await loadFieldHelpMessages(locale),
    help: await loadHelpMessages(locale),
  };
  return {
    t: createTranslator({ locale, messages, namespace: "eventHelp" }),
    tField: createTranslator({ locale, messages, namespace: "fieldHelp" }),
    tHelp: createTranslator({ locale, messages, namespace: "help" }),
  };
}

const isSentence = (text: string) => /^\p{Lu}|^[a-z_]+[:. ,]/u.test(text) && /[.:)]$/.test(text);

/** Every field that can be asked for, and every item, part and annotation as a whole. */
function listFields(): ExplainedField[] {
  return (Object.keys(explainedFields) as FieldOwner[]).flatMap((owner) =>
    [...explainedFields[owner]].flatMap(([type, names]) => [
      ...[...names].map((field) => ({ owner, type, field })),
      ...(owner === "response" ? [] : [{ owner, type, field: null }]),
    ]),
  );
}

describe.each(locales)("in %s", async (locale) => {
  const { t, tField, tHelp } = await loadTranslators(locale);

  test.each(explainedTypes)("%s says what it means, when it comes, and what its fields are", (type) => {
    const facts = explainEvent(type);
    const { does, meets, differs } = writeEventTexts(t, facts);
    for (const text of [does, meets, ...(differs === null ? [] : [differs])]) {
      expect(text).toSatisfy(isSentence);
    }
    for (const field of [...facts.place, ...facts.content]) {
      expect(writeEventField(t, facts, field), field.name).toSatisfy(isSentence);
    }
  });

  test("types that texts name are explained too", () => {
    const texts = explainedTypes.flatMap((type) => Object.values(writeEventTexts(t, explainEvent(type))));
    const named = texts.flatMap((text) => text?.match(/response(?:\.[a-z_]+)+/g) ?? []);
    expect(named.length).toBeGreaterThan(20);
    const foreign = named.filter((name) => !isExplainedType(name));
    expect(new Set(foreign)).toEqual(new Set(["response.done"]));
  });

  test.each(
    listFields().map((field) => [`${field.owner} ${field.type} ${field.field ?? ""}`, field] as const),
  )("%s has a text", (_, field) => expect(writeFieldTexts(tField, tHelp, field).holds).toSatisfy(isSentence));
});

test("a field that repeats the request's parameter says what that does", async () => {
  const { tField, tHelp } = await loadTranslators("en");
  const ask = (field: string) =>
    writeFieldTexts(tField, tHelp, { owner: "response", type: "response", field }).asks;
  expect(ask("temperature")).toContain("How freely the next word is chosen");
  expect(ask("reasoning.effort")).toContain("How long the model reasons");
  expect(ask("usage")).toBeNull();
});

test("what is true of one type only is said of it, before what all have in common", async () => {
  const { tField, tHelp } = await loadTranslators("en");
  const texts = (type: string, field: string) =>
    writeFieldTexts(tField, tHelp, { owner: "item", type, field });
  expect(texts("reasoning", "id").differs).toContain("OpenRouter");
  expect(texts("message", "id").differs).toContain("Copilot");
  expect(texts("reasoning", "status").holds).not.toBe(texts("message", "status").holds);
});
