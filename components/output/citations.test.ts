import { expect, test } from "vitest";
import { readCitations, webAddress } from "@/components/output/citations";

const cite = (raw: unknown, text = "Once upon a time") => {
  const [citation] = readCitations({ text, annotations: [{ index: 0, raw }] });
  return citation;
};

test("citations of every kind are told by what they name, and stand where they say", () => {
  const page = {
    type: "url_citation",
    title: "A page",
    url: "https://example.com/a",
    start_index: 0,
    end_index: 4,
  };
  expect(cite(page)).toEqual({ number: 1, at: 4, title: "A page", url: "https://example.com/a", facts: "" });
  expect(cite({ type: "file_citation", filename: "ai.pdf", file_id: "file-1", index: 9 })).toEqual({
    number: 1,
    at: 9,
    title: "ai.pdf",
    url: null,
    facts: "file-1",
  });
  const container = {
    type: "container_file_citation",
    filename: "plot.png",
    file_id: "cfile-1",
    container_id: "cntr_1",
  };
  expect(cite({ ...container, end_index: 16 })).toMatchObject({ at: 16, facts: "cfile-1 · cntr_1" });
  expect(cite({ type: "file_path", file_id: "file-2" })).toMatchObject({ title: "file-2", at: null });
});

test("a place that the text does not have is none", () => {
  for (const end_index of [17, -1, 1.5, "4", null]) expect(cite({ end_index })?.at).toBeNull();
});

test("what is no annotation is told all the same", () => {
  expect(cite(null)).toMatchObject({ title: "null", url: null });
  expect(cite({ toString: null })).toMatchObject({ title: "?" });
  expect(cite(JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`))).toMatchObject({ title: "?" });
});

test("only web addresses are links", () => {
  expect(webAddress("https://example.com/")).toBe("https://example.com/");
  for (const address of ["javascript:alert(1)", "data:text/html,x", "ftp://example.com", "/a", "", 1, null])
    expect(webAddress(address)).toBeNull();
});
