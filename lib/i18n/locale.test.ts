import { expect, test } from "vitest";
import { pickLocale } from "@/lib/i18n/locale";

test.each([
  ["the cookie wins over the browser", "tr", "en-GB,en;q=0.9", "tr"],
  ["an unknown cookie is ignored", "xx", "tr-TR", "tr"],
  ["the highest q-value wins, not the first", undefined, "en;q=0.4, tr;q=0.8", "tr"],
  ["q=0 means never", undefined, "tr;q=0", "en"],
  ["a language we do not have falls to the next one we have", undefined, "de-DE, tr;q=0.3", "tr"],
  ["no header is English", undefined, null, "en"],
] as const)("%s", (_name, cookie, header, expected) => {
  expect(pickLocale(cookie, header)).toBe(expected);
});
