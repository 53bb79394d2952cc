import fc from "fast-check";
import { expect, test } from "vitest";
import { summariseTool } from "@/lib/protocol/request/tool-summary";

const parameters = { type: "object", properties: { city: {}, unit: {} } };

test.each<[object, string, string]>([
  [
    {
      type: "function",
      name: "get_weather",
      strict: true,
      parameters,
      description: "Current weather of a city\nMore.",
    },
    "get_weather",
    "Current weather of a city · city, unit",
  ],
  [{ type: "function", name: "now" }, "now", ""],
  [
    { type: "mcp", server_label: "docs", server_url: "https://example.com/mcp", require_approval: "never" },
    "docs",
    "https://example.com/mcp · require_approval never",
  ],
  [{ type: "web_search", filters: { allowed_domains: ["a.com", "b.com"] } }, "web_search", "a.com, b.com"],
  [{ type: "code_interpreter", container: { type: "auto" } }, "code_interpreter", "container auto"],
  [
    { type: "image_generation", size: "auto", partial_images: 2 },
    "image_generation",
    "auto · partial_images 2",
  ],
  [
    { type: "namespace", name: "crm", description: "Customers", tools: [{ type: "function", name: "find" }] },
    "crm",
    "Customers · find",
  ],
  [{ type: "vendor:magic", wand: "long" }, "vendor:magic", "type, wand"],
])("%j is told as %s: %s", (tool, title, details) => {
  expect(summariseTool(tool)).toMatchObject({ title, details });
});

test("no secret is told", () => {
  const secret = "s3cret-value";
  const container = {
    type: "auto",
    network_policy: { type: "allowlist", allowed_domains: [], domain_secrets: [{ value: secret }] },
  };
  const tools = [
    { type: "mcp", server_label: "a", authorization: secret, headers: { "X-Key": secret } },
    { type: "code_interpreter", container },
    { type: "vendor:mcp", authorization: secret },
  ];
  expect(JSON.stringify(tools.map(summariseTool))).not.toContain(secret);
});

test("whatever stands in tools has a title", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("function", "mcp", "shell", 7), (value, type) => {
      const tool =
        typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value, type } : value;
      expect(summariseTool(tool).title).not.toBe("");
    }),
  );
});
