/** The requests in which is typed: each has `instructions` as its first key, on a line of its own. */
export const requestNames = ["the first request", "200 tools", "5 MB of base64"] as const;

export type RequestName = (typeof requestNames)[number];

export function makeRequest(name: RequestName): string {
  return `${JSON.stringify({ instructions: "Be brief.", model: "gpt-5.4", ...makeRest(name), stream: true }, null, 2)}\n`;
}

function makeRest(name: RequestName): object {
  switch (name) {
    case "the first request":
      return { input: "Tell me a three sentence bedtime story about a unicorn." };
    case "200 tools":
      return {
        input: "What is the weather?",
        tools: Array.from({ length: 200 }, (_, index) => makeTool(index)),
      };
    case "5 MB of base64":
      return {
        input: [{ role: "user", content: [{ type: "input_image", image_url: makeImage(5_000_000) }] }],
      };
  }
}

function makeTool(index: number): object {
  const place = { type: "string", description: "A city and its country, such as Ankara, Türkiye." };
  const unit = { type: "string", enum: ["celsius", "fahrenheit"] };
  return {
    type: "function",
    name: `get_weather_${index}`,
    description: "The weather at a place: temperature, wind, and what to expect of the next hours.",
    parameters: {
      type: "object",
      properties: { place, unit, days: { type: "integer" } },
      required: ["place", "unit", "days"],
      additionalProperties: false,
    },
    strict: true,
  };
}

/** A data URL with this many characters of base64, no two lines of it alike. */
function makeImage(length: number): string {
  const bytes = Buffer.alloc((length * 3) / 4);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = (index * 7919) >> 3;
  return `data:image/png;base64,${bytes.toString("base64")}`;
}

/** 1 MB to paste: a request with that much prose. */
export function makeLongRequest(): string {
  return `${JSON.stringify({ instructions: "Be brief.", input: "Once upon a time. ".repeat(58_000) }, null, 2)}\n`;
}
