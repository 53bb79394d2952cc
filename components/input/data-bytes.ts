import { readDataUrl } from "@/lib/protocol/request/input-attachments";

/** A data URL, or bare base64 of the type that is told, as a file; null where it cannot be decoded. */
export function toBlob(text: string, mediaType: string | null): Blob | null {
  const told = readDataUrl(text);
  const comma = told ? text.indexOf(",") : -1;
  const isBase64 = !told || /;base64$/i.test(text.slice(0, comma));
  const body = text.slice(comma + 1);
  const bytes = isBase64 ? decodeBase64(body) : new TextEncoder().encode(unescapeText(body));
  return bytes && new Blob([bytes], { type: told?.mediaType ?? mediaType ?? "application/octet-stream" });
}

function decodeBase64(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = new Uint8Array(binary.length);
    for (let place = 0; place < binary.length; place += 1) bytes[place] = binary.charCodeAt(place);
    return bytes;
  } catch {
    return null;
  }
}

function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Offers the bytes as a download. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const extensions: Record<string, string> = {
  "image/jpeg": "jpg",
  "text/plain": "txt",
  "image/svg+xml": "svg",
};

/** A name for bytes that have none. */
export function nameFile(stem: string, mediaType: string | null): string {
  const subtype = mediaType?.split("/")[1]?.replace(/[^a-z\d]/gi, "");
  return `${stem}.${extensions[mediaType ?? ""] ?? (subtype || "bin")}`;
}
