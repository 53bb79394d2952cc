import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importRequest } from "@/lib/code/import/import-request";

const cases: [text: string, reason: string, place?: [line: number, column: number]][] = [
  ["", "empty"],
  [" \n\t", "empty"],
  ["hello there", "unknown"],
  ["curl https://example.com/v1/responses", "no_body"],
  ["curl https://example.com/v1/responses -d @body.json", "body_in_file"],
  ["curl https://example.com/v1/responses -d @-", "body_in_file"],
  ["curl https://example.com/v1/responses \\\n  -d '{", "unclosed_quote", [2, 6]],
  ['curl https://example.com/v1/responses -d "{', "unclosed_quote", [1, 42]],
  ["$ curl https://example.com/v1/responses -d '{", "unclosed_quote", [1, 44]],
  ["curl.exe https://example.com/v1/responses -d '{", "unclosed_quote", [1, 46]],
  ["curl https://example.com/v1/responses -d 'hello'", "body_not_json", [1, 1]],
  ["curl https://example.com/v1/responses -d '[1]'", "not_an_object"],
  [`curl https://api.openai.com/v1/embeddings -d '{"model":"a","input":"b"}'`, "other_api"],
  [`curl https://api.anthropic.com/v1/messages -d '{"model":"a","messages":[]}'`, "other_api"],
  ["curl https://example.com/v1/responses -F file=@a.png", "no_body"],
  ["[1, 2]", "not_an_object"],
  ['{"model": "a", "input": ]}', "broken_json", [1, 25]],
  ['{"object":"response","id":"resp_1","output":[]}', "a_response"],
  [
    '{"log":{"entries":[{"request":{"method":"GET","url":"https://example.com/"}}]}}',
    "no_request_in_archive",
  ],
  ["from openai import OpenAI\nclient = OpenAI()\nprint(client.models.list())", "no_request_in_code"],
  ["const client = new OpenAI();\nclient.responses.create();", "no_request_in_code"],
];

test.each(cases)("%j is told as %s", (text, reason, place) => {
  const result = importRequest(text);
  expect(result).toMatchObject({ kind: "unreadable", reason });
  if (place) expect(result).toMatchObject({ line: place[0], column: place[1] });
});

test("a file that holds the body is named", () => {
  expect(importRequest("curl https://example.com/v1/responses -d @body.json")).toHaveProperty(
    "detail",
    "body.json",
  );
});

describe("any text gives a result, and none is thrown", () => {
  const beginnings = [
    "",
    "curl ",
    "curl.exe ",
    'curl ^"',
    "{",
    "client.responses.create(",
    "fetch('http://x/v1/responses', {body: JSON.stringify(",
    '{"log":{"entries":[',
    '{"messages":[',
  ];
  const words = fc.constantFrom(
    `$\{`,
    ...'\' " ` $ $( ) ( { } [ ] , : ; = == # ^ \\ \n \r\n -d -H -- --json @ << <<EOF EOF | & model input f\' r""" True null 1. 0x .. ... ** => /* // <!-- \u0000 \ud83d 😀 %7B'.split(
      " ",
    ),
  );
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join("")),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(" ")),
  );

  test("of any signs", () => {
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), anything, (beginning, rest) => {
        expect(["request", "choose", "unreadable"]).toContain(importRequest(beginning + rest).kind);
      }),
      { numRuns: 1_500 },
    );
  });

  test("of any JSON", () => {
    const names = fc.constantFrom(
      "messages",
      "tools",
      "functions",
      "response_format",
      "log",
      "request",
      "item",
      "info",
      "body",
      "url",
      "role",
      "content",
      "tool_calls",
      "type",
      "function",
      "x",
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<unknown>("user", "tool", "assistant", "function", "text", null, 1, true),
        fc.dictionary(names, tie("tree"), { maxKeys: 4 }),
        fc.array(tie("tree"), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(importRequest(JSON.stringify({ messages: [], model: "m", x: value })).kind).not.toBe("choose");
        importRequest(JSON.stringify(value));
      }),
      { numRuns: 500 },
    );
  });

  test("nested deeper than any stack", () => {
    const broken = ["[".repeat(50_000), '{"a":'.repeat(50_000), `f({${"a:{".repeat(20_000)}`];
    for (const text of broken) expect(importRequest(text).kind).toBe("unreadable");
    const deep = `${"[".repeat(3_000)}${"]".repeat(3_000)}`;
    expect(importRequest(`{"messages":[{"role":"user","content":${deep}}]}`).kind).toBe("request");
    const code = `client.responses.create(input=${"[".repeat(300)}${"]".repeat(300)})`;
    expect(importRequest(code).kind).toBe("request");
  });

  test("names that multiply without end", () => {
    const lines = Array.from(
      { length: 40 },
      (_, index) => `a${index + 1} = [a${index}, a${index}, a${index}]`,
    );
    const text = `a0 = "x"\n${lines.join("\n")}\nclient.responses.create(model="m", input=a40)`;
    expect(importRequest(text).kind).toBe("request");
  });

  test("megabytes in one quote", () => {
    const body = `{"model":"m","input":"${"A".repeat(3_000_000)}"}`;
    const lines = [`curl x -d '${body}'`, `curl x -d $'${body}'`, `curl.exe x -d '${body}'`];
    for (const text of [...lines, `curl x -d "${body.replaceAll('"', '\\"')}"`]) {
      const result = importRequest(text);
      expect(result.kind === "request" && result.text.length).toBe(body.length);
    }
  });
});
