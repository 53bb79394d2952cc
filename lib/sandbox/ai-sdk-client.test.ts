import { createOpenAI } from "@ai-sdk/openai";
import { generateText, Output, stepCountIs, streamText, tool } from "ai";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { serveSandbox } from "@/lib/sandbox/fixtures/serve-sandbox";

// The AI SDK as a client: it validates every event, and sends item references where it trusts the server's memory.

let served: Awaited<ReturnType<typeof serveSandbox>>;
let model: ReturnType<ReturnType<typeof createOpenAI>["responses"]>;
const providerOptions = { openai: { metadata: { sandbox_delay_ms: "0" } } };

beforeAll(async () => {
  served = await serveSandbox();
  model = createOpenAI({ baseURL: served.baseURL, apiKey: "none" }).responses("gpt-5.4");
});

afterAll(() => served.close());

test("generates and streams a text", async () => {
  const prompt = "Tell me a three sentence bedtime story about a unicorn.";
  const { text, usage } = await generateText({ model, prompt, providerOptions });
  expect(text).toContain("unicorn");
  expect(usage.outputTokens).toBeGreaterThan(20);
  const stream = streamText({ model, prompt, providerOptions });
  let streamed = "";
  for await (const delta of stream.textStream) streamed += delta;
  expect(streamed).toBe(text);
  expect(await stream.finishReason).toBe("stop");
});

test("generates an object that fits", async () => {
  const schema = z.object({ name: z.string(), population: z.number(), tags: z.array(z.string()) });
  const { output } = await generateText({
    model,
    prompt: "Describe a city.",
    output: Output.object({ schema }),
    providerOptions,
  });
  expect(schema.safeParse(output).success).toBe(true);
});

test("calls a tool and goes on with its result", async () => {
  const asked: string[] = [];
  const getWeather = tool({
    description: "The weather in a city",
    inputSchema: z.object({ city: z.string() }),
    execute: ({ city }) => {
      asked.push(city);
      return "It is 21 degrees.";
    },
  });
  const { text, steps } = await generateText({
    model,
    prompt: "What does get_weather say about Paris?",
    tools: { get_weather: getWeather },
    stopWhen: stepCountIs(3),
    providerOptions,
  });
  expect(asked).toHaveLength(1);
  expect(steps).toHaveLength(2);
  expect(text).toContain("21 degrees");
});
