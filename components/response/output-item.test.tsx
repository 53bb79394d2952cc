// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { OutputItem } from "@/components/response/output-item";
import { en } from "@/lib/i18n/messages/en";
import { type ItemState, responseFromJson } from "@/lib/protocol/reduce-response";

afterEach(cleanup);

function itemOf(raw: object): ItemState {
  const [item] = responseFromJson({ object: "response", status: "completed", output: [raw] }).items;
  if (!item) throw new Error("The response has no item.");
  return item;
}

function show(raw: object, isGrowing = false) {
  return render(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <OutputItem item={itemOf(raw)} isGrowing={isGrowing} />
    </IntlProvider>,
  ).container;
}

test("what a model writes is text, never HTML", () => {
  const text = '<img src="https://example.com/x" onerror="alert(1)"> <b>bold</b>';
  const container = show({ type: "message", content: [{ type: "output_text", text }] });
  expect(container.textContent).toContain(text);
  expect(container.querySelector("img, b")).toBeNull();
});

test("a refusal is marked as one", () => {
  show({ type: "message", content: [{ type: "refusal", refusal: "I cannot do that." }] });
  expect(screen.getByText("Refusal")).toBeTruthy();
  expect(screen.getByText("I cannot do that.")).toBeTruthy();
});

test("arguments are printed when they parse, and shown as they are when they do not", () => {
  const call = { type: "function_call", name: "get_weather", call_id: "call_1" };
  expect(show({ ...call, arguments: '{"city":"Ankara"}' }).textContent).toContain('"city": "Ankara"');
  expect(screen.getByText("get_weather")).toBeTruthy();
  cleanup();
  expect(show({ ...call, arguments: '{"city":"Ank' }).textContent).toContain('{"city":"Ank');
});

test("reasoning that the provider hides is said to be hidden", () => {
  expect(show({ type: "reasoning", summary: [], encrypted_content: "gAAAA" }).textContent).toContain(
    "not shown by the provider",
  );
});

test("an item of an unknown type is shown whole, under its type", () => {
  const container = show({ type: "vendor:thing", payload: { deep: [1, 2] } });
  expect(screen.getByText("vendor:thing")).toBeTruthy();
  expect(container.textContent).toContain('"payload"');
});
