import type { ImportNote } from "@/lib/code/import/import-result";
import {
  type Literal,
  listLiteral,
  memberAt,
  objectLiteral,
  plainText,
  textLiteral,
} from "@/lib/code/import/literal";

type Direction = "input" | "output";

/** A message's content with its parts under the names that they have here. A text stays one. */
export function convertContent(content: Literal, direction: Direction, notes: ImportNote[]): Literal {
  if (content.kind !== "list") return content;
  return listLiteral(
    content.items.map((part) => convertPart(part, direction, notes)),
    content.open,
  );
}

function convertPart(part: Literal, direction: Direction, notes: ImportNote[]): Literal {
  const type = plainText(memberAt(part, ["type"]));
  switch (type) {
    case "text":
      return typedPart(`${direction}_text`, { text: memberAt(part, ["text"]) });
    case "image_url": {
      const image = memberAt(part, ["image_url"]);
      // Some write the address without its object.
      const url = image?.kind === "object" ? image.members.get("url") : image;
      return typedPart("input_image", { image_url: url, detail: memberAt(image, ["detail"]) });
    }
    case "file": {
      const file = memberAt(part, ["file"]);
      return file?.kind === "object" ? typedPart("input_file", Object.fromEntries(file.members)) : part;
    }
    case "input_audio":
      return part;
    case "refusal":
      return typedPart("refusal", { refusal: memberAt(part, ["refusal"]) });
    default:
      if (type !== undefined) notes.push({ code: "parameter_unknown", name: `content.type ${type}` });
      return part;
  }
}

function typedPart(type: string, members: Record<string, Literal | undefined>): Literal {
  const present = Object.entries(members).flatMap(([key, value]) => (value ? [[key, value] as const] : []));
  return objectLiteral([["type", textLiteral(type)], ...present]);
}
