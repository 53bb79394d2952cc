import { type Usage, usageQuestionSchema } from "@/scripts/bench/usage";

// Loaded into each measured process beside its own program; it answers over the channel of the bench that started it.
process.on("message", (message) => {
  const question = usageQuestionSchema.safeParse(message);
  if (!question.success) return;
  if (question.data.collectsGarbage) globalThis.gc?.();
  process.send?.(readUsage());
});

// No measured process outlives its bench, however that ends.
process.on("disconnect", () => process.exit());

function readUsage(): Usage {
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return { kind: "usage", residentBytes: rss, heapBytes: heapUsed + external, cpuMs: (user + system) / 1000 };
}
