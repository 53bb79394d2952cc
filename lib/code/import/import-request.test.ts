import { expect, test } from "vitest";
import { importRequest } from "@/lib/code/import/import-request";

test("a cURL line's body comes out byte for byte, and its key does not come along", () => {
  const body = '{ "model":"gpt-5.4",\n  "input": "It is 1.50" }';
  const result = importRequest(
    `curl https://api.openai.com/v1/responses \\\n  -H "Authorization: Bearer sk-abcdefghijklmnop1234" \\\n  -d '${body}'`,
  );
  expect(result).toMatchObject({ kind: "request", source: "curl", text: body });
  expect(result).toHaveProperty("notes", [{ code: "key_dropped", place: "Authorization" }]);
  expect(JSON.stringify(result)).not.toContain("sk-abc");
});
