import * as z from "zod";

/** A question to the probe in a measured process. */
export const usageQuestionSchema = z.object({ kind: z.literal("usage"), collectsGarbage: z.boolean() });

/** Bytes resident and bytes of JavaScript (heap, buffers), CPU time in ms since the process began. */
export const usageSchema = z.object({
  kind: z.literal("usage"),
  residentBytes: z.number(),
  heapBytes: z.number(),
  cpuMs: z.number(),
});

export type UsageQuestion = z.infer<typeof usageQuestionSchema>;
export type Usage = z.infer<typeof usageSchema>;
