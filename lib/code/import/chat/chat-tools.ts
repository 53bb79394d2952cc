import {
  jsonLiteral,
  type Literal,
  listLiteral,
  memberAt,
  objectLiteral,
  plainText,
  textLiteral,
} from "@/lib/code/import/literal";

/** What became of a list of tools. `addedStrict`: some had no `strict`, whose default is another one here. */
export type ConvertedTools = { tools: Literal; addedStrict: boolean };

/** A Chat Completions list of tools, whose functions are nested, as one whose functions are flat. */
export function convertTools(tools: Literal): ConvertedTools {
  if (tools.kind !== "list") return { tools, addedStrict: false };
  const converted = tools.items.map(convertTool);
  return {
    tools: listLiteral(
      converted.map(({ tool }) => tool),
      tools.open,
    ),
    addedStrict: converted.some(({ addedStrict }) => addedStrict),
  };
}

/** The legacy `functions`: what a tool of type `function` holds, bare. */
export function convertFunctions(functions: Literal): ConvertedTools {
  if (functions.kind !== "list") return { tools: functions, addedStrict: false };
  return convertTools(
    listLiteral(
      functions.items.map((definition) => nested("function", definition)),
      functions.open,
    ),
  );
}

function convertTool(tool: Literal): { tool: Literal; addedStrict: boolean } {
  const type = plainText(memberAt(tool, ["type"]));
  const definition = type === undefined ? undefined : memberAt(tool, [type]);
  if (type === undefined || definition?.kind !== "object") return { tool, addedStrict: false };
  const members = new Map(definition.members);
  const grammar = memberAt(definition, ["format", "grammar"]);
  if (grammar?.kind === "object") {
    members.set("format", objectLiteral([["type", textLiteral("grammar")], ...grammar.members]));
  }
  // Functions are strict here unless they say otherwise, and were not there.
  const addedStrict = type === "function" && !members.has("strict");
  if (addedStrict) members.set("strict", jsonLiteral("false"));
  return {
    tool: objectLiteral([["type", textLiteral(type)], ...members], definition.open),
    addedStrict,
  };
}

/** `{"type":"function","function":{"name":…}}` is flat here; words stay as they are. */
export function convertToolChoice(choice: Literal): Literal {
  const type = plainText(memberAt(choice, ["type"]));
  const definition = type === undefined ? undefined : memberAt(choice, [type]);
  if (type === undefined || definition?.kind !== "object") return choice;
  const members = [...definition.members].map(
    ([key, value]) => [key, key === "tools" ? convertChoices(value) : value] as const,
  );
  return objectLiteral([["type", textLiteral(type)], ...members], definition.open);
}

function convertChoices(tools: Literal): Literal {
  return tools.kind === "list" ? listLiteral(tools.items.map(convertToolChoice), tools.open) : tools;
}

/** The legacy `function_call`: a word, or the name of the function to call. */
export function convertFunctionChoice(choice: Literal): Literal {
  return choice.kind === "object"
    ? objectLiteral([["type", textLiteral("function")], ...choice.members])
    : choice;
}

/** `response_format` as `text.format`: a schema's name, strictness and schema are not nested here. */
export function convertResponseFormat(format: Literal): Literal {
  const schema = memberAt(format, ["json_schema"]);
  if (schema?.kind !== "object") return format;
  return objectLiteral([["type", textLiteral("json_schema")], ...schema.members], schema.open);
}

/** `web_search_options` as the tool that it switches on. */
export function convertWebSearch(options: Literal): Literal {
  const members = options.kind === "object" ? [...options.members] : [];
  return objectLiteral([
    ["type", textLiteral("web_search")],
    ...members.map(
      ([key, value]) => [key, key === "user_location" ? convertLocation(value) : value] as const,
    ),
  ]);
}

function convertLocation(location: Literal): Literal {
  const approximate = memberAt(location, ["approximate"]);
  if (approximate?.kind !== "object") return location;
  return objectLiteral([["type", textLiteral("approximate")], ...approximate.members]);
}

function nested(type: string, definition: Literal): Literal {
  return objectLiteral([
    ["type", textLiteral(type)],
    [type, definition],
  ]);
}
