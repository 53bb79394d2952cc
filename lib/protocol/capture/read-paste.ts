import type { CaptureReading } from "@/lib/protocol/capture/capture";
import { readCapture } from "@/lib/protocol/capture/read-capture";
import { tidyPaste } from "@/lib/protocol/capture/tidy-paste";

/** As `readCapture`, of what may have come from a terminal. */
export function readPaste(text: string): CaptureReading {
  const tidy = tidyPaste(text);
  const reading = readCapture(new TextEncoder().encode(tidy.text));
  if (!tidy.isRespaced || reading.kind === "unreadable") return reading;
  const [first, ...others] = reading.captures;
  return { kind: "captures", captures: [{ ...first, isRespaced: true }, ...others] };
}
