// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { CodeText } from "@/components/code/code-text";
import { describeTarget } from "@/lib/code/export/code-target";
import { joinTokens } from "@/lib/code/export/code-token";
import { exportCode } from "@/lib/code/export/export-code";
import { en } from "@/lib/i18n/messages/en";

afterEach(cleanup);

function show(body: object) {
  const code = exportCode(
    "typescript",
    JSON.stringify(body),
    describeTarget("openai", "http://127.0.0.1:3000"),
  );
  const tokens = code?.tokens ?? [];
  const { container } = render(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <CodeText tokens={tokens} />
    </IntlProvider>,
  );
  return { code: joinTokens(tokens), shown: container.querySelector("pre")?.textContent ?? "" };
}

test("the code is text, never HTML", () => {
  const { shown } = show({ input: '<img src="x" onerror="alert(1)">' });
  expect(shown).toContain('<img src=\\"x\\" onerror=\\"alert(1)\\">');
  expect(document.querySelector("pre img")).toBeNull();
});

test("an image stands as a chip, and is whole in the code", () => {
  const image = `data:image/png;base64,${"iVBORw0KGgo".repeat(50_000)}`;
  const { code, shown } = show({ input: [{ type: "input_image", image_url: image }] });
  expect(shown).toContain("image/png · 412.5 KB");
  expect(shown.length).toBeLessThan(1_000);
  expect(code).toContain(image);
});

test("a long prompt is cut in view, and says by how much", () => {
  const { code, shown } = show({ input: "word ".repeat(2_000) });
  expect(shown).toContain("more characters");
  expect(shown.length).toBeLessThan(5_000);
  expect(code.length).toBeGreaterThan(10_000);
});

test("many lines come a part at a time", () => {
  const tools = Array.from({ length: 80 }, (_, index) => ({
    type: "function",
    name: `tool_${index}`,
    description: "What this one does is told in a sentence that needs a line of its own.",
  }));
  show({ tools });
  expect(document.body.textContent).not.toContain("tool_79");
  fireEvent.click(screen.getByText(/Show \d+ more lines/));
  expect(document.body.textContent).toContain("tool_79");
});
