import { decodeBase64Url, encodeBase64Url } from "@/lib/protocol/bytes/base64url";
import { crc32Hex } from "@/lib/protocol/bytes/crc32";
import { deflateRaw, inflateRaw } from "@/lib/protocol/bytes/deflate";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json/json-text";

/** What a draft's link holds: the provider's id (never an address) and the exact text of the request. */
export type DraftLink = { provider: string; body: string };

/** Why a link cannot be opened; each has its sentence in the messages. */
export type PermalinkProblem =
  | "not_a_link"
  | "unknown_version"
  | "unknown_kind"
  | "damaged"
  | "too_large"
  | "not_a_draft";

export type DecodedPermalink =
  | { kind: "draft"; draft: DraftLink }
  | { kind: "problem"; problem: PermalinkProblem };

/** The most that a link's content may grow to in the browser that opens it. */
const inflatedLimit = 4 * 1024 * 1024;

// Deflated text is never much longer than the text itself, and base64 adds a third.
const fragmentLimit = 2 * inflatedLimit;

const providerId = /^[a-z0-9-]{1,32}$/;

/**
 * A draft as a fragment without its `#`: `1.d.<data>.<crc>`, see DESIGN.md, "Pages and links".
 * Any text comes back as it was: half surrogate pairs too, which JSON writes as escapes.
 */
export async function encodeDraftLink({ provider, body }: DraftLink): Promise<string> {
  const deflated = await deflateRaw(linkBytes({ provider, body }));
  return `1.d.${encodeBase64Url(deflated)}.${crc32Hex(deflated)}`;
}

/** True for a draft whose link `decodePermalink` would refuse as `too_large`: more than 4 MiB. */
export function isTooLargeForLink(draft: DraftLink): boolean {
  return linkBytes(draft).length > inflatedLimit;
}

/** Reads a fragment, with or without its `#`. Total: whatever it holds, the answer is a value. */
export async function decodePermalink(fragment: string): Promise<DecodedPermalink> {
  const parts = fragment.replace(/^#/, "").split(".");
  const [version = "", kind = "", data = "", crc = ""] = parts;
  if (!/^\d{1,4}$/.test(version)) return problem("not_a_link");
  if (version !== "1") return problem("unknown_version");
  if (kind !== "d") return problem(kind === "" ? "damaged" : "unknown_kind");
  if (fragment.length > fragmentLimit) return problem("too_large");
  const deflated = decodeBase64Url(data);
  if (parts.length !== 4 || !deflated || crc32Hex(deflated) !== crc.toLowerCase()) return problem("damaged");
  const inflated = await inflateRaw(deflated, inflatedLimit);
  return inflated.kind === "bytes" ? readDraftLink(inflated.bytes) : problem(inflated.kind);
}

function linkBytes({ provider, body }: DraftLink): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ provider, body }));
}

function readDraftLink(bytes: Uint8Array): DecodedPermalink {
  // Bytes that are not UTF-8 become U+FFFD; the checksum has vouched that they are what was sent.
  const value = parseJson(new TextDecoder().decode(bytes));
  if (!isJsonObject(value)) return problem("not_a_draft");
  const { provider, body } = value;
  const isDraft = typeof provider === "string" && providerId.test(provider) && typeof body === "string";
  return isDraft ? { kind: "draft", draft: { provider, body } } : problem("not_a_draft");
}

function problem(name: PermalinkProblem): DecodedPermalink {
  return { kind: "problem", problem: name };
}
