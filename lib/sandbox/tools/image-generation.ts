import type { JsonObject } from "@/lib/protocol/json";
import { composeWholeItem, type ItemEvent } from "@/lib/sandbox/items/output-item";
import { drawPng } from "@/lib/sandbox/tools/draw-png";
import { describeStates } from "@/lib/sandbox/tools/states";
import type { ToolPlanner } from "@/lib/sandbox/tools/tool-planner";

// What a picture of low quality costs at OpenAI.
const imageTokens = 272;
const largestSide = 2_048;

/** A picture made in code, a PNG whatever format was asked for: a pattern that follows from the input. */
export const planImageGeneration: ToolPlanner = ({ tool, turn, sentences, randomId }) => {
  const id = `ig_${randomId()}`;
  const { width, height } = readSize(tool.tool.size);
  const look = {
    background: tool.tool.background === "transparent" ? "transparent" : "opaque",
    output_format: "png",
    quality:
      typeof tool.tool.quality === "string" && tool.tool.quality !== "auto" ? tool.tool.quality : "low",
    size: `${width}x${height}`,
  };
  const { partial_images: partials } = tool.tool;
  const type = "response.image_generation_call";
  const [started, generating, completed] = describeStates(type, id, [
    "in_progress",
    "generating",
    "completed",
  ]);
  const count = typeof partials === "number" ? Math.min(3, Math.max(0, Math.floor(partials))) : 0;
  const partialImages = Array.from({ length: count }, (_, index): ItemEvent => {
    const share = (index + 1) / (count + 1);
    const image = drawPng(width, height, turn.beginning, share).toString("base64");
    const fields = { item_id: id, partial_image_index: index, partial_image_b64: image, ...look };
    return { type: `${type}.partial_image`, fields, wait: 200 };
  });
  const describe = (status: string, result: string | null, more: JsonObject): JsonObject => ({
    id,
    type: "image_generation_call",
    status,
    result,
    ...more,
  });
  const result = drawPng(width, height, turn.beginning).toString("base64");
  const item = composeWholeItem({
    tokens: imageTokens,
    opened: describe("in_progress", null, {}),
    finished: describe("completed", result, {
      action: "generate",
      revised_prompt: turn.beginning.trim().slice(0, 500),
      ...look,
    }),
    events: [started, generating, ...partialImages, completed].filter((event) => event !== undefined),
  });
  return { items: [item], pieces: [{ text: sentences.imageMade(width, height) }], isWaiting: false };
};

function readSize(size: unknown): { width: number; height: number } {
  const groups = /^(?<width>\d{1,5})x(?<height>\d{1,5})$/.exec(String(size))?.groups;
  const [width, height] = [Number(groups?.width), Number(groups?.height)];
  const isUsable = width > 0 && height > 0 && width <= largestSide && height <= largestSide;
  return isUsable ? { width, height } : { width: 1_024, height: 1_024 };
}
