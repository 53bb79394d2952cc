import { Agent, OpenAIResponsesModel, run, setTracingDisabled, tool } from "@openai/agents";
import OpenAI from "openai";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { serveSandbox } from "@/lib/sandbox/fixtures/serve-sandbox";

// OpenAI's agents SDK as a client: its loop calls the tool and sends the result back by itself.

let served: Awaited<ReturnType<typeof serveSandbox>>;
let model: OpenAIResponsesModel;
const asked: string[] = [];

const getWeather = tool({
  name: "get_weather",
  description: "The weather in a city",
  parameters: z.object({ city: z.string() }),
  execute: ({ city }) => {
    asked.push(city);
    return "It is 21 degrees.";
  },
});

beforeAll(async () => {
  setTracingDisabled(true);
  served = await serveSandbox();
  model = new OpenAIResponsesModel(
    new OpenAI({ baseURL: served.baseURL, apiKey: "none", maxRetries: 0 }),
    "gpt-5.4",
  );
});

afterAll(() => served.close());

function createAgent() {
  return new Agent({
    name: "Weather agent",
    instructions: "Answer questions about the weather.",
    model,
    modelSettings: { providerData: { metadata: { sandbox_delay_ms: "0" } } },
    tools: [getWeather],
  });
}

test("an agent calls its tool and answers with what it said", async () => {
  asked.length = 0;
  const result = await run(createAgent(), "What does get_weather say about Paris?");
  expect(asked).toHaveLength(1);
  expect(result.finalOutput).toContain("21 degrees");
});

test("an agent streams the same", async () => {
  asked.length = 0;
  const result = await run(createAgent(), "What does get_weather say about Paris?", { stream: true });
  let text = "";
  for await (const chunk of result.toTextStream()) text += chunk;
  expect(asked).toHaveLength(1);
  expect(text).toContain("21 degrees");
});
