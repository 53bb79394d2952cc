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
  const size = readSize(tool.tool.size);
  const look = describeLook(tool.tool, size);
  const describe = (status: string, result: string | null, more: JsonObject): JsonObject => ({
    id,
    type: "image_generation_call",
    status,
    result,
    ...more,
  });
  const draw = (share: number) => drawPng(size.width, size.height, turn.beginning, share).toString("base64");
  const finished = describe("completed", draw(1), {
    action: "generate",
    revised_prompt: turn.beginning.trim().slice(0, 500),
    ...look,
  });
  const item = composeWholeItem({
    tokens: imageTokens,
    opened: describe("in_progress", null, {}),
    finished,
    events: listEvents(id, readCount(tool.tool.partial_images), draw, look),
  });
  const pieces = [{ text: sentences.imageMade(size.width, size.height) }];
  return { items: [item], pieces, isWaiting: false };
};

const type = "response.image_generation_call";

/** The states of the call, and before the last one pictures that are not finished yet. */
function listEvents(
  id: string,
  partialImages: number,
  draw: (share: number) => string,
  look: JsonObject,
): ItemEvent[] {
  const partial = Array.from({ length: partialImages }, (_, index) => ({
    type: `${type}.partial_image`,
    fields: {
      item_id: id,
      partial_image_index: index,
      partial_image_b64: draw((index + 1) / (partialImages + 1)),
      ...look,
    },
    wait: 200,
  }));
  return [
    ...describeStates(type, id, ["in_progress", "generating"]),
    ...partial,
    { type: `${type}.completed`, fields: { item_id: id }, wait: 200 },
  ];
}

type Size = { width: number; height: number };

function describeLook({ background, quality }: JsonObject, { width, height }: Size): JsonObject {
  return {
    background: background === "transparent" ? "transparent" : "opaque",
    output_format: "png",
    quality: typeof quality === "string" && quality !== "auto" ? quality : "low",
    size: `${width}x${height}`,
  };
}

/** At most three, as at OpenAI. */
function readCount(partialImages: unknown): number {
  return typeof partialImages === "number" ? Math.min(3, Math.max(0, Math.floor(partialImages))) : 0;
}

function readSize(size: unknown): Size {
  const groups = /^(?<width>\d{1,5})x(?<height>\d{1,5})$/.exec(String(size))?.groups;
  const [width, height] = [Number(groups?.width), Number(groups?.height)];
  const isUsable = width > 0 && height > 0 && width <= largestSide && height <= largestSide;
  return isUsable ? { width, height } : { width: 1_024, height: 1_024 };
}
