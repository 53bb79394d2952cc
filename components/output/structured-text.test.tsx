// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { StructuredText } from "@/components/output/structured-text";
import { en } from "@/lib/i18n/messages/en";
import { inspect } from "@/lib/i18n/messages/en/inspect";
import { richOutput } from "@/lib/i18n/messages/en/rich-output";

const schema = {
  type: "object",
  properties: { title: { type: "string" }, minutes: { type: "integer" } },
  required: ["title", "minutes"],
};

// jsdom lays nothing out.
beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(cleanup);

function show(text: string, asked?: unknown) {
  return render(
    <IntlProvider locale="en" messages={{ ...en, inspect, richOutput }} timeZone="UTC">
      <StructuredText text={text} schema={asked} fallback={<p>as it is</p>} />
    </IntlProvider>,
  ).container;
}

test("what fits its schema is a tree that says so", () => {
  const container = show('{"title":"Soup","minutes":20}', schema);
  expect(screen.getByRole("tree", { name: "Structured output" })).toBeTruthy();
  expect(screen.getAllByRole("treeitem")).toHaveLength(3);
  expect(container.textContent).toContain("Fits the schema that was asked for.");
});

test("each fault is told and marked, and a press shows its place", () => {
  const container = show('{"title":7,"more":true}', schema);
  expect(container.textContent).toContain("2 faults against the schema");
  expect(screen.getByRole("button", { name: "minutes: the schema wants integer · missing" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "title: the schema wants string" }));
  const active = screen.getByRole("treeitem", { selected: true });
  expect(active.textContent).toContain('"title"');
  expect(active.hasAttribute("data-changed")).toBe(true);
});

test("without a schema nothing is judged, and what is no object is left as it is", () => {
  expect(show('{"a":1}').textContent).toContain("held against no schema");
  cleanup();
  expect(show('{"a":').textContent).toBe("as it is");
});

test("what a model wrote is text in the tree too", () => {
  const container = show(JSON.stringify({ "<img src=x onerror=alert(1)>": "<script>alert(1)</script>" }));
  expect(container.querySelector("img, script")).toBeNull();
  expect(container.textContent).toContain("<script>");
});
