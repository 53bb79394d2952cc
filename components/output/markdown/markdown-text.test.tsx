// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, describe, expect, test } from "vitest";
import { CitationsProvider } from "@/components/output/citation-list";
import { MarkdownText, type MarkdownTextProps } from "@/components/output/markdown/markdown-text";
import { en } from "@/lib/i18n/messages/en";
import { richOutput } from "@/lib/i18n/messages/en/rich-output";

afterEach(cleanup);

const citations = [
  { number: 1, at: 4, title: "One", url: null, facts: "" },
  { number: 2, at: 9, title: "Two", url: null, facts: "" },
];

function view(props: Partial<MarkdownTextProps>) {
  return (
    <IntlProvider locale="en" messages={{ ...en, richOutput }} timeZone="UTC">
      <CitationsProvider value={{ base: "a", citations }}>
        <MarkdownText text="" isGrowing={false} stretch={null} marks={[]} {...props} />
      </CitationsProvider>
    </IntlProvider>
  );
}

const show = (text: string, props: Partial<MarkdownTextProps> = {}) =>
  render(view({ text, ...props })).container;

test("Markdown is formatted", () => {
  const container = show(
    "# Title\n\nA **bold** word, `code`, ~~gone~~.\n\n- [x] one\n- [ ] two\n\n| a |\n| - |\n| b |",
  );
  expect(screen.getByRole("heading", { name: "Title", level: 4 })).toBeTruthy();
  expect(container.querySelector("strong")?.textContent).toBe("bold");
  expect(container.querySelector("del")?.textContent).toBe("gone");
  expect(screen.getByRole("img", { name: "done" })).toBeTruthy();
  expect(screen.getByRole("cell", { name: "b" })).toBeTruthy();
});

test("links to web pages give nothing away", () => {
  show("[a page](https://example.com/a) and www.example.com");
  const links = screen.getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "https://example.com/a",
    "http://www.example.com",
  ]);
  for (const link of links) {
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    expect(link.getAttribute("target")).toBe("_blank");
  }
});

describe("nothing of it runs, leads astray or is fetched", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["an image with a handler", '<img src="x" onerror="alert(1)">'],
    ["an SVG", '<svg onload="alert(1)"><a xlink:href="javascript:alert(1)">x</a></svg>'],
    ["a frame", '<iframe src="https://example.com"></iframe>'],
    ["a style", "<style>body{background:url(//example.com/x)}</style>"],
    ["a link that is a script", "[click](javascript:alert(1))"],
    ["one in other letters", "[click](JaVaScRiPt:alert(1))"],
    ["one behind an entity", "[click](javascript&colon;alert(1))"],
    ["a link to data", "[click](data:text/html,<script>alert(1)</script>)"],
    ["an address in angles", "<javascript:alert(1)>"],
    ["an image", "![seen](https://example.com/pixel.png)"],
    ["an image by reference", "![seen][1]\n\n[1]: https://example.com/pixel.png"],
    ["a data image", "![seen](data:image/svg+xml,<svg/onload=alert(1)>)"],
    ["HTML within a list", "- a\n  <details open ontoggle=alert(1)>\n"],
  ])("%s", (_, text) => {
    const container = show(text);
    expect(
      container.querySelector("script, img, svg, iframe, style, details, [onerror], [onload], a"),
    ).toBeNull();
    expect(container.textContent?.length).toBeGreaterThan(5);
  });
});

test("what looks like HTML is to be read, and an image is told by its words and address", () => {
  expect(show("a <b>bold</b> <!-- note -->").textContent).toBe("a <b>bold</b> <!-- note -->");
  cleanup();
  expect(show("![a map](https://example.com/m.png)").textContent).toBe(
    "image, not fetched: a map · https://example.com/m.png",
  );
});

test("while it grows finished blocks keep their elements", () => {
  const { container, rerender } = render(view({ text: "One\n\nTwo", isGrowing: true }));
  const first = container.querySelector("p");
  rerender(view({ text: "One\n\nTwo and **more", isGrowing: true }));
  expect(container.querySelector("p")).toBe(first);
  rerender(view({ text: "One\n\nTwo and **more**\n\n- a", isGrowing: false }));
  expect(container.querySelector("p")).toBe(first);
  expect(container.querySelector("strong")?.textContent).toBe("more");
});

describe("the mark of a citation stands", () => {
  const textAround = (container: HTMLElement) => {
    for (const button of container.querySelectorAll("button"))
      button.replaceWith(`[${button.dataset.number}]`);
    return container.textContent;
  };

  test.each([
    ["within a text", "Once upon a time", [{ at: 4, number: 1 }], "Once[1] upon a time"],
    ["at its end", "Once", [{ at: 4, number: 1 }], "Once[1]"],
    ["behind the link that it cites", "See [it](https://a.b/) now", [{ at: 22, number: 1 }], "See it[1] now"],
    ["behind what its place is in", "See **it all** now", [{ at: 9, number: 2 }], "See it all[2] now"],
    [
      "beside another in the order of the text",
      "Once upon a time",
      [
        { at: 4, number: 1 },
        { at: 9, number: 2 },
      ],
      "Once[1] upon[2] a time",
    ],
    ["in the block that it is about", "One\n\nTwo", [{ at: 8, number: 2 }], "OneTwo[2]"],
    ["in the last line of a list", "- a\n- b", [{ at: 7, number: 1 }], "\na\nb[1]\n"],
  ])("%s", (_, text, marks, expected) => {
    expect(textAround(show(text, { marks }))).toBe(expected);
  });
});

test("what the event at the cursor added is tinted block by block", () => {
  const container = show("One\n\nTwo", { stretch: { from: 5, to: 8 } });
  expect([...container.querySelectorAll("[data-changed]")].map(({ textContent }) => textContent)).toEqual([
    "Two",
  ]);
});
