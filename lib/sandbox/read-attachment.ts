import { imageSize } from "image-size";
import type { JsonObject } from "@/lib/protocol/json";

/** What an `input_image` or `input_file` turned out to be. */
export type Attachment = {
  kind: "image" | "file";
  name: string | null;
  /** "remote" and "id" are named but never fetched: the sandbox has no network and keeps no files. */
  source: "data" | "remote" | "id" | "nothing";
  mediaType: string | null;
  bytes: number;
  width: number | null;
  height: number | null;
  /** The whole text of a text file; null for all else. */
  text: string | null;
};

/** Null for a part that is neither image nor file. */
export function readAttachment(part: JsonObject): Attachment | null {
  const { type, filename, file_id: id } = part;
  if (type !== "input_image" && type !== "input_file") return null;
  const kind = type === "input_image" ? "image" : "file";
  const name = typeof filename === "string" ? filename : null;
  const given = kind === "image" ? part.image_url : (part.file_data ?? part.file_url);
  const empty = { kind, name, mediaType: null, bytes: 0, width: null, height: null, text: null } as const;
  if (typeof given !== "string") return { ...empty, source: typeof id === "string" ? "id" : "nothing" };
  if (!given.startsWith("data:") && (kind === "image" || given === part.file_url)) {
    return { ...empty, source: "remote" };
  }
  return { ...empty, source: "data", ...describeBytes(decodeData(given)) };
}

type Data = { mediaType: string | null; bytes: Buffer };

/** A data URL, bare base64, or else the text itself. */
function decodeData(given: string): Data {
  const head = /^data:([^,;]*)((?:;[^,;]*)*),/.exec(given.slice(0, 500));
  if (!head) return { mediaType: null, bytes: Buffer.from(given, isBase64(given) ? "base64" : "utf8") };
  const [prefix, mediaType = "", options = ""] = head;
  const body = given.slice(prefix.length);
  const bytes = options.endsWith(";base64") ? Buffer.from(body, "base64") : Buffer.from(unescapeText(body));
  return { mediaType: mediaType.toLowerCase() || null, bytes };
}

// A short word may look like base64 by chance; a file's content is hardly that short.
const shortestBase64 = 24;

function isBase64(text: string): boolean {
  return text.length >= shortestBase64 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

function describeBytes({ mediaType, bytes }: Data): Omit<Attachment, "kind" | "name" | "source"> {
  const image = readImageHeader(bytes);
  if (image) {
    return {
      mediaType: image.mediaType,
      bytes: bytes.length,
      width: image.width,
      height: image.height,
      text: null,
    };
  }
  const isPdf = bytes.subarray(0, 5).toString("latin1") === "%PDF-";
  const text = isPdf ? null : readText(bytes);
  const unnamed = text === null ? "application/octet-stream" : "text/plain";
  const guessed = isPdf ? "application/pdf" : unnamed;
  return { mediaType: mediaType ?? guessed, bytes: bytes.length, width: null, height: null, text };
}

const mediaTypes = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
]);

/** Of the formats that OpenAI takes; the header decides, whatever the data URL says. */
function readImageHeader(bytes: Buffer): { mediaType: string; width: number; height: number } | null {
  try {
    const { type = "", width, height } = imageSize(bytes);
    const mediaType = mediaTypes.get(type);
    return mediaType === undefined ? null : { mediaType, width, height };
  } catch {
    return null;
  }
}

function readText(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}

/** Percent signs that stand for nothing stand for themselves. */
function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
