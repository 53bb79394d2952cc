import { expect, test } from "@playwright/test";
import OpenAI from "openai";
import { startPlayground } from "@/e2e/playground-server";

const secret = "sdk-secret-0123456789abcdef0123456789";
const request = { model: "gpt-5.4", input: "Hello", metadata: { sandbox_delay_ms: "0" } };

for (const [name, variables, apiKey] of [
  ["without an access secret", {}, "unused"],
  ["with the access secret as its key", { PLAYGROUND_SECRET: secret }, secret],
] as const) {
  test(`the official SDK creates, streams and lists models ${name}`, async () => {
    const server = await startPlayground(variables);
    try {
      const client = new OpenAI({
        apiKey,
        baseURL: `${server.address}/api/providers/sandbox/v1`,
        maxRetries: 0,
      });
      const created = await client.responses.create(request);
      expect(created.status).toBe("completed");
      expect(created.output_text).not.toBe("");

      const types: string[] = [];
      let streamed = "";
      for await (const event of await client.responses.create({ ...request, stream: true })) {
        types.push(event.type);
        if (event.type === "response.output_text.delta") streamed += event.delta;
      }
      expect(types[0]).toBe("response.created");
      expect(types.at(-1)).toBe("response.completed");
      expect(streamed).toBe(created.output_text);

      expect((await client.responses.stream(request).finalResponse()).output_text).toBe(streamed);
      expect((await client.models.list()).data.map(({ id }) => id)).toContain("sandbox");
      await expect(client.responses.create({ ...request, model: "no-such-model" })).rejects.toThrow(
        OpenAI.NotFoundError,
      );
    } finally {
      await server.stop();
    }
  });
}

test("the SDK hears of a missing or wrong secret as an authentication error", async () => {
  const server = await startPlayground({ PLAYGROUND_SECRET: secret });
  try {
    const client = new OpenAI({
      apiKey: "wrong",
      baseURL: `${server.address}/api/providers/sandbox/v1`,
      maxRetries: 0,
    });
    await expect(client.responses.create(request)).rejects.toThrow(OpenAI.AuthenticationError);
  } finally {
    await server.stop();
  }
});
