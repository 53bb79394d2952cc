// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { TabPanel, Tabs } from "@/components/ui/tabs";

const tabs = [
  { id: "form", label: "Form" },
  { id: "json", label: "JSON" },
  { id: "code", label: "Code" },
] as const;

function Example() {
  const [selected, setSelected] = useState<(typeof tabs)[number]["id"]>("form");
  return (
    <Tabs label="Lenses" tabs={tabs} selected={selected} onSelect={setSelected}>
      <TabPanel id="form">the form</TabPanel>
      <TabPanel id="json" keepMounted>
        the text
      </TabPanel>
      <TabPanel id="code">the code</TabPanel>
    </Tabs>
  );
}

const tab = (name: string) => screen.getByRole("tab", { name });

afterEach(cleanup);

test("only the selected tab is in the tab order, and it names its panel", () => {
  render(<Example />);
  expect([tab("Form").tabIndex, tab("JSON").tabIndex]).toEqual([0, -1]);
  expect(screen.getByRole("tabpanel", { name: "Form" }).textContent).toBe("the form");
});

test("arrows, Home and End select around the ends, and the focus goes along", () => {
  render(<Example />);
  tab("Form").focus();
  for (const [key, name] of [
    ["ArrowLeft", "Code"],
    ["ArrowRight", "Form"],
    ["End", "Code"],
    ["Home", "Form"],
  ] as const) {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    expect(document.activeElement).toBe(tab(name));
    expect(tab(name).getAttribute("aria-selected")).toBe("true");
  }
});

test("a panel that is kept stays in the page, hidden; the others go", () => {
  render(<Example />);
  expect(screen.getByText("the text").hidden).toBe(true);
  expect(screen.queryByText("the code")).toBeNull();
});
