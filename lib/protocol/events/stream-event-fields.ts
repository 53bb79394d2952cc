import "@/lib/protocol/zod-without-jit";

import * as z from "zod/mini";

// Some servers leave the indexes out, or send null; reduce-response says what then counts.
export const index = z.nullish(z.int().check(z.nonnegative()));
export const optionalText = z.nullish(z.string());

/** Where an event belongs: an output item, or a part of its content or its summary. */
export const ofItem = { output_index: index };
export const ofContent = { output_index: index, content_index: index };
export const ofSummary = { output_index: index, summary_index: index };
