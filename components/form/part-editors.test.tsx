// @vitest-environment jsdom
import { cleanup, fireEvent, render } from "@testing-library/react";
import fc from "fast-check";
import { type ComponentType, useMemo } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test } from "vitest";
import { partLoaders } from "@/components/form/part-loaders";
import type { PartProps } from "@/components/form/part-props";
import { createPartEdits } from "@/lib/client/draft/part-edits";
import { PlaygroundProvider, useDraft, usePlayground } from "@/lib/client/playground";
import { en } from "@/lib/i18n/messages/en";
import { inputItems } from "@/lib/i18n/messages/en/input-items";
import { requestParts } from "@/lib/i18n/messages/en/request-parts";
import { schemas } from "@/lib/i18n/messages/en/schemas";
import { toolCards } from "@/lib/i18n/messages/en/tool-cards";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson, readValueText } from "@/lib/protocol/json/json-text";
import { checkDraft } from "@/lib/protocol/request/check-draft";
import { createItem } from "@/lib/protocol/request/input-items";
import { fieldExamples } from "@/lib/protocol/request/request-examples";
import { type FieldName, requestFields } from "@/lib/protocol/request/request-fields";
import { makeTool } from "@/lib/protocol/request/tool-starters";
import { toolTypes } from "@/lib/protocol/request/tool-types";

const partNames = Object.keys(partLoaders) as FieldName[];
const views = new Map<FieldName, ComponentType<PartProps>>();

beforeAll(async () => {
  for (const name of partNames) {
    const part = await partLoaders[name]?.load("en");
    if (part) views.set(name, part.View);
  }
});

// jsdom draws no images and scrolls nothing.
URL.createObjectURL = () => "blob:thumbnail";
URL.revokeObjectURL = () => {};
Element.prototype.scrollIntoView = () => {};

afterEach(cleanup);

/** Draws the editor on a request that has `json` as the parameter's value, and gives back how its text is now. */
function show(name: FieldName, json: string): () => string {
  const View = views.get(name);
  const path = requestFields.find((field) => field.name === name)?.path ?? [];
  if (!View) throw new Error(`${name} has no editor.`);
  const text = path.reduceRight((inner, key) => `{ "before": 1.50, ${JSON.stringify(key)}: ${inner} }`, json);
  let now = text;

  function Part({ View }: { View: ComponentType<PartProps> }) {
    const { draft } = usePlayground();
    const snapshot = useDraft((each) => each);
    now = snapshot.text;
    const edits = useMemo(() => createPartEdits(draft, path), [draft]);
    const value = path.reduce<unknown>(
      (holder, key) => (isJsonObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined),
      snapshot.lastGood,
    );
    return (
      <div data-field={name}>
        <span id="label">{name}</span>
        <View
          {...{ name, value, edits }}
          problems={snapshot.result.kind === "invalid_json" ? [] : snapshot.result.problems}
          isPaused={snapshot.isBroken}
          id="part"
          labelId="label"
          describedBy={undefined}
          onGoToJson={() => {}}
        />
      </div>
    );
  }

  function Checked() {
    usePlayground().draft.attachChecks(checkDraft);
    return null;
  }

  render(
    <IntlProvider
      locale="en"
      messages={{ ...en, inputItems, requestParts, schemas, toolCards }}
      timeZone="UTC"
    >
      <PlaygroundProvider initialDraft={text} initialProvider="sandbox">
        <Checked />
        <Part View={View} />
      </PlaygroundProvider>
    </IntlProvider>,
  );
  return () => now;
}

// Not by role: names and roles of whole cards take jsdom many times as long as drawing them.
function findButtons(selector = ""): Element[] {
  return [...document.querySelectorAll(`button${selector}`)];
}

/** Opens all that is folded, so that what lies inside is drawn as well. */
function unfold() {
  for (const button of findButtons('[aria-expanded="false"]')) fireEvent.click(button);
}

const odd: unknown[] = [
  null,
  true,
  0,
  -1.5e300,
  "",
  "\ud800",
  "<img src=x onerror=alert(1)>",
  "toString",
  [],
  {},
  [null],
  [[]],
  ["__proto__", "constructor"],
  parseJson('{"__proto__": {"type": "function"}, "constructor": null, "toString": 1, "": ""}'),
  { toString: null, valueOf: null },
  nest(200),
];

function nest(depth: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < depth; level += 1)
    value = level % 2 ? [value] : { type: "object", items: value };
  return value;
}

const itemTypes = [
  ...["message", "function_call", "custom_tool_call", "function_call_output", "custom_tool_call_output"],
  ...["item_reference", "mcp_approval_response", "reasoning", "compaction", "vendor_thing", "toString"],
];

const parts = [
  { type: "input_text", text: "Hello" },
  { type: "input_image", image_url: "data:image/png;base64,iVBORw0KGgo=", detail: "low" },
  { type: "input_file", filename: "a.pdf", file_data: "data:application/pdf;base64,JVBERi0=" },
  { type: "output_text", text: "Hi", annotations: [{ type: "url_citation" }] },
  { type: "refusal", refusal: "No." },
  { type: "vendor_part" },
];

/** Good values, from which odd ones are made by putting something else in some place. */
const goodValues: Partial<Record<FieldName, unknown[]>> = {
  input: [
    ...itemTypes.map((type) => [createItem(type)]),
    ...parts.map((part) => [{ role: "user", content: [part] }]),
    [{ type: "function_call_output", call_id: "a", output: parts }],
  ],
  tools: toolTypes.map((type) => [makeTool(type, [])]),
  tool_choice: [
    ...toolTypes.map((type) => makeTool(type, [])),
    { type: "allowed_tools", mode: "auto", tools: [{ type: "function", name: "a" }, { type: "mcp" }] },
  ],
};

/** The value with `replacement` in the place that `steps` lead to. */
function replaceAt(value: unknown, steps: readonly number[], replacement: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== "object" || value === null) return replacement;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return replacement;
  const inner = replaceAt(Reflect.get(value, key), rest, replacement);
  if (Array.isArray(value)) return value.with(Number(key), inner);
  return Object.fromEntries(Object.entries(value).map((entry) => (entry[0] === key ? [key, inner] : entry)));
}

function arbitraryValue(name: FieldName): fc.Arbitrary<unknown> {
  const replacement = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
  const good = fc.constantFrom(...(goodValues[name] ?? [fieldExamples[name]]));
  const spoilt = fc
    .tuple(good, fc.array(fc.nat(30), { maxLength: 5 }), replacement)
    .map(([value, steps, other]) => replaceAt(value, steps, other));
  return fc.oneof({ weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: replacement });
}

test.each(partNames)(
  "%s: any JSON value is drawn, folded and unfolded, and nothing is changed by that",
  (name) => {
    fc.assert(
      fc.property(arbitraryValue(name), (value) => {
        try {
          const json = JSON.stringify(value, null, 1);
          const readText = show(name, json);
          const before = readText();
          unfold();
          unfold();
          expect(readText()).toBe(before);
          expect(document.querySelector("[onerror]")).toBeNull();
        } finally {
          cleanup();
        }
      }),
      { numRuns: 8 },
    );
  },
);

test.each(partNames)(
  "%s: whatever is pressed, the request stays JSON and the rest of it as it was",
  (name) => {
    fc.assert(
      fc.property(arbitraryValue(name), fc.array(fc.nat(), { maxLength: 4 }), (value, presses) => {
        try {
          const readText = show(name, JSON.stringify(value));
          for (const press of presses) {
            const buttons = findButtons();
            const button = buttons[press % Math.max(1, buttons.length)];
            if (button) fireEvent.click(button);
          }
          expect(parseJson(readText())).toBeDefined();
          expect(readValueText(readText(), ["before"])).toBe("1.50");
        } finally {
          cleanup();
        }
      }),
      { numRuns: 8 },
    );
  },
);

/** The JSON of a value with a key that nobody knows in each of its objects, in a spelling that no reprint would keep. */
function writeWithUnknownKeys(value: unknown): string {
  const marked = JSON.stringify(value, (_, each) =>
    isJsonObject(each) ? { ...each, "x-vendor": "1.50" } : each,
  );
  return marked.replaceAll('"x-vendor":"1.50"', unknownMember);
}

const unknownMember = '"x-vendor": 1.50';
const countUnknown = (text: string) => text.split(unknownMember).length;

/** The boxes to type in, but for those of the unknown keys themselves. */
function findBoxes(): Element[] {
  const boxes = document.querySelectorAll<HTMLInputElement>("input[type=text], textarea");
  return [...boxes].filter(({ value }) => value !== "x-vendor" && !value.includes("1.5"));
}

test.each(partNames)("%s: what is typed into a box leaves all unknown keys as they are", (name) => {
  const values = goodValues[name] ?? [fieldExamples[name]];
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.nat(), (value, place) => {
      try {
        const readText = show(name, writeWithUnknownKeys(value));
        unfold();
        unfold();
        const before = readText();
        const boxes = findBoxes();
        const box = boxes[place % Math.max(1, boxes.length)];
        if (box) fireEvent.change(box, { target: { value: "zz" } });
        expect(parseJson(readText())).toBeDefined();
        expect(countUnknown(readText())).toBe(countUnknown(before));
      } finally {
        cleanup();
      }
    }),
    { numRuns: 8 },
  );
});
