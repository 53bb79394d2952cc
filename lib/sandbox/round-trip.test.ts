import { expect, test } from "vitest";
import { checkParameters } from "@/lib/sandbox/check-parameters";
import { createSandboxClient } from "@/lib/sandbox/fixtures/sandbox-client";
import { scenarios } from "@/lib/sandbox/fixtures/scenarios";
import { includeValues } from "@/lib/sandbox/item-includes";

// Who keeps no state at the server sends the items of one turn back as input of the next.

const everything = includeValues.map((value) => `include[]=${value}`).join("&");

test.each(Object.entries(scenarios))("the items of %s are taken as input", async (_name, scenario) => {
  const client = createSandboxClient();
  const { status, body } = await client.call("POST", "responses", scenario);
  expect(status).toBe(200);
  client.world.advance(600_000);
  const { body: response } = await client.call("GET", `responses/${body.id}`);
  const output = response.output as object[];
  expect(output.length > 0).toBe(response.status !== "failed");
  expect(checkParameters({ model: "sandbox", input: output })).toBeNull();
  const { body: sent } = await client.call("GET", `responses/${body.id}/input_items?limit=100&${everything}`);
  expect((sent.data as object[]).length).toBeGreaterThan(0);
  expect(checkParameters({ model: "sandbox", input: sent.data })).toBeNull();
});
