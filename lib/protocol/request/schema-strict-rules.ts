// What `strict` takes, from OpenAI's guide "Structured model outputs", sections "Supported schemas" and below, as of
// November 2026: https://developers.openai.com/api/docs/guides/structured-outputs#supported-schemas

/** Limits over the whole schema. `levels` counts objects and arrays inside of the root. */
export const strictLimits = {
  levels: 10,
  properties: 5_000,
  enumValues: 1_000,
  /** Of all names of properties and definitions, enum values and const values together. */
  characters: 120_000,
  /** Of the texts of one enum, where it has more than `longEnum` of them. */
  enumCharacters: 15_000,
  longEnum: 250,
} as const;

/** Keywords that are refused wherever they stand. */
export const refusedKeywords: ReadonlySet<string> = new Set([
  "allOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "dependentSchemas",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contains",
  "minContains",
  "maxContains",
  "uniqueItems",
  "prefixItems",
  "default",
]);

/** The values of `format` that it knows. */
export const strictFormats: ReadonlySet<string> = new Set([
  "date-time",
  "time",
  "date",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uuid",
]);
