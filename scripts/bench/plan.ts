import * as z from "zod";

/** What a request asks of the bench's upstream; it is the request's body. */
export const planSchema = z.discriminatedUnion("kind", [
  /** `count` events as fast as they are taken, one write each, then the end. */
  z.object({ kind: z.literal("flat"), count: z.number() }),
  /** `count` events, one in each `intervalMs`, then the end. */
  z.object({
    kind: z.literal("paced"),
    count: z.number(),
    intervalMs: z.number(),
    id: z.string().optional(),
  }),
  /** Headers and one event, then silence until the client leaves. */
  z.object({ kind: z.literal("idle"), id: z.string().optional() }),
  /** Not even headers. */
  z.object({ kind: z.literal("mute"), id: z.string() }),
]);

export type Plan = z.infer<typeof planSchema>;

/** What the upstream tells the bench of a plan with an id; `at` by the shared clock. */
export const sightingSchema = z.object({ kind: z.enum(["arrived", "left"]), id: z.string(), at: z.number() });

export type Sighting = z.infer<typeof sightingSchema>;
