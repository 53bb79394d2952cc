import { isJsonObject, type JsonObject } from "@/lib/protocol/json";
import { checkChoice } from "@/lib/sandbox/check-value";

type Hide = (item: JsonObject) => JsonObject;

/** Of items of one type, a member that is left out unless `include` names it. */
function hideMember(type: string, name: string): Hide {
  return (item) => (item.type === type && item[name] !== undefined ? { ...item, [name]: null } : item);
}

/** Of messages, a member of their parts; `empty` stands in its place. */
function hideOfParts(partType: string, name: string, empty: unknown): Hide {
  return (item) => {
    if (item.type !== "message" || !Array.isArray(item.content)) return item;
    const content = item.content.map((part) =>
      isJsonObject(part) && part.type === partType && name in part ? { ...part, [name]: empty } : part,
    );
    return { ...item, content };
  };
}

const hideSources: Hide = (item) => {
  if (item.type !== "web_search_call" || !isJsonObject(item.action)) return item;
  const { sources: _, ...action } = item.action;
  return { ...item, action };
};

const hideScreenshot: Hide = (item) => {
  if (item.type !== "computer_call_output" || !isJsonObject(item.output)) return item;
  return { ...item, output: { ...item.output, image_url: null } };
};

/** Every value of `include`, and how an item looks without it. */
const hiddenUnlessIncluded: { readonly [include: string]: Hide } = {
  "file_search_call.results": hideMember("file_search_call", "results"),
  "web_search_call.results": hideMember("web_search_call", "results"),
  "web_search_call.action.sources": hideSources,
  "message.input_image.image_url": hideOfParts("input_image", "image_url", null),
  "computer_call_output.output.image_url": hideScreenshot,
  "code_interpreter_call.outputs": hideMember("code_interpreter_call", "outputs"),
  "reasoning.encrypted_content": hideMember("reasoning", "encrypted_content"),
  "message.output_text.logprobs": hideOfParts("output_text", "logprobs", []),
};

export const includeValues = Object.keys(hiddenUnlessIncluded);

export const checkIncludeValue = checkChoice(includeValues);

/** An item as a list shows it: bulky parts only where `includes` names them. */
export function showItem(item: JsonObject, includes: readonly string[]): JsonObject {
  return Object.entries(hiddenUnlessIncluded).reduce(
    (shown, [include, hide]) => (includes.includes(include) ? shown : hide(shown)),
    item,
  );
}
