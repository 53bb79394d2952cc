import type { Capture } from "@/lib/protocol/capture/capture";

/** What a capture is called where a run has its provider: the host that answered, the file, or its format. */
export function nameCapture({ url, format }: Capture, fileName: string | null): string {
  const host = url !== null && URL.canParse(url) ? new URL(url).host : "";
  return host || fileName || format;
}
