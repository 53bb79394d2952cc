import type { JsonObject } from "@/lib/protocol/json";

/** What is known of a file before it is read. `type` is the browser's guess and may be empty. Sizes are bytes. */
export type FileFacts = { name: string; type: string; size: number };

/** What a visitor should know before a file goes into the request. Nothing of it forbids anything. */
export type AttachmentConcern =
  /** `added`: what the request grows by. */
  | { code: "big"; added: number }
  /** The whole request, and what this playground's server takes unless it is told otherwise. */
  | { code: "over_body"; total: number; limit: number }
  /** More than OpenAI takes in one request, whatever this server takes. */
  | { code: "over_api"; total: number; limit: number }
  | { code: "image_type"; mediaType: string }
  | { code: "file_type"; mediaType: string }
  | { code: "empty" };

export type JudgedFile = {
  part: "input_image" | "input_file";
  mediaType: string;
  concerns: readonly AttachmentConcern[];
};

/** OpenAI's guide to images; moving GIFs are not taken either, which only a look inside would tell. */
const imageTypes: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);
/** For a file chooser. */
export const acceptedImages = [...imageTypes].join(",");

/** From here on a note states the size. */
const bigFile = 1_000_000;
/** MAX_BODY_BYTES as it is by default; the page is not told what the server is set to. */
const bodyLimit = 8 * 1024 * 1024;
/** OpenAI's guides to images and files: all files of a request together. */
const apiLimit = 50_000_000;

/** `bodySize`: the request without the file, in bytes. `as`: the kind of part, where it is settled. */
export function judgeFile(file: FileFacts, bodySize: number, as?: JudgedFile["part"]): JudgedFile {
  const mediaType = guessMediaType(file);
  const part = as ?? (mediaType.startsWith("image/") ? "input_image" : "input_file");
  const added = encodedLength(file.size, mediaType);
  const total = bodySize + added;
  const concerns: AttachmentConcern[] = [];
  if (file.size === 0) concerns.push({ code: "empty" });
  if (part === "input_image" && !imageTypes.has(mediaType)) concerns.push({ code: "image_type", mediaType });
  if (part === "input_file" && isUnreadable(mediaType)) concerns.push({ code: "file_type", mediaType });
  if (total > apiLimit) concerns.push({ code: "over_api", total, limit: apiLimit });
  if (total > bodyLimit) concerns.push({ code: "over_body", total, limit: bodyLimit });
  else if (file.size > bigFile) concerns.push({ code: "big", added });
  return { part, mediaType, concerns };
}

/** Characters of a data URL. */
function encodedLength(size: number, mediaType: string): number {
  return `data:${mediaType};base64,`.length + 4 * Math.ceil(size / 3);
}

/** What browsers leave without a type, though the API reads it by its name's end. */
const typeByExtension: { readonly [extension: string]: string } = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  heic: "image/heic",
  pdf: "application/pdf",
  md: "text/markdown",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  json: "application/json",
  txt: "text/plain",
  log: "text/plain",
  py: "text/x-python",
  ts: "text/x-typescript",
  rs: "text/plain",
  go: "text/plain",
  yml: "text/yaml",
  yaml: "text/yaml",
  toml: "text/plain",
  sql: "text/plain",
};

/** The browser's word, or the name's; `application/octet-stream` where neither says. */
export function guessMediaType({ name, type }: Pick<FileFacts, "name" | "type">): string {
  const extension = /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  // Browsers take `.ts` for a video.
  const isScript = extension === "ts" && type.startsWith("video/");
  if (type !== "" && !isScript) return type.toLowerCase();
  return typeByExtension[extension] ?? "application/octet-stream";
}

/** OpenAI's guide to files lists texts, PDF, office documents and sheets. */
function isUnreadable(mediaType: string): boolean {
  return /^(?:image|audio|video|font)\/|(?:zip|x-tar|gzip|x-7z|rar|octet-stream|msdownload)/.test(mediaType);
}

/** `dataUrl`: the file as `data:…;base64,…`. */
export function createFilePart(part: JudgedFile["part"], name: string, dataUrl: string): JsonObject {
  if (part === "input_image") return { type: part, image_url: dataUrl };
  return { type: part, filename: name, file_data: dataUrl };
}

/** The type and the size in bytes that a data URL tells of itself; null for all other texts. Reads its head only. */
export function readDataUrl(text: string): { mediaType: string; bytes: number } | null {
  const head = /^data:([^,;]*)([^,]*),/i.exec(text.slice(0, 300));
  if (!head) return null;
  const [start, mediaType = "", options = ""] = head;
  const length = text.length - start.length;
  if (!/;base64$/i.test(options)) return { mediaType: mediaType || "text/plain", bytes: length };
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  return { mediaType: mediaType || "text/plain", bytes: Math.floor((length * 3) / 4) - padding };
}
