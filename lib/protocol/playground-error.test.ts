import { expect, test } from "vitest";
import { PlaygroundError, readPlaygroundError } from "@/lib/protocol/playground-error";

test("what the server writes is read back", async () => {
  const error = new PlaygroundError("upstream_bad_response", "No JSON.", {
    param: "model",
    upstream: { content_type: "text/html", body: "<p>" },
  });
  const body: unknown = await error.toResponse().json();
  expect(readPlaygroundError(body)).toEqual({
    code: "upstream_bad_response",
    message: "No JSON.",
    param: "model",
    upstream: { content_type: "text/html", body: "<p>" },
  });
  const again = await PlaygroundError.fromResponse(error.toResponse());
  expect([again.code, again.message, again.param, again.status]).toEqual([
    "upstream_bad_response",
    "No JSON.",
    "model",
    502,
  ]);
});

test.each([
  [null],
  [{}],
  [{ error: "text" }],
  [{ error: { type: "invalid_request_error", message: "m", code: "internal", param: null } }],
  [{ error: { type: "playground_error", message: "m", code: "constructor", param: null } }],
  [{ error: { type: "playground_error", message: 1, code: "internal", param: null } }],
  [{ error: { type: "playground_error", message: "m", code: "internal" } }],
])("a body of another form is none of ours: %j", async (body) => {
  expect(readPlaygroundError(body)).toBeNull();
  const error = await PlaygroundError.fromResponse(Response.json(body, { status: 418 }));
  expect([error.code, error.status]).toEqual(["internal", 418]);
});
