import { useTranslations } from "use-intl";
import { useMomentPart } from "@/lib/client/time/time-cursor";
import { isJsonObject, type JsonObject } from "@/lib/protocol/json";

type Usage = { input: number | null; output: number | null; reasoning: number | null };

/** Token counts as the provider had reported them by the event that the page shows; what it left out is left out. */
export function UsageFigures() {
  const t = useTranslations("status");
  const usage = useMomentPart(({ run }) => run.response.usage);
  if (!usage) return null;
  const { input, output, reasoning } = readUsage(usage);
  const parts = [
    { label: t("tokensIn"), count: input },
    { label: t("tokensOut"), count: output },
    { label: t("tokensReasoning"), count: reasoning },
  ].filter(({ count }) => count !== null);
  return (
    <span className="whitespace-nowrap tabular-nums max-md:hidden">
      {parts.map(({ label, count }, index) => (
        <span key={label}>
          {index > 0 ? " · " : null}
          {label} <b className="font-semibold text-body">{count}</b>
        </span>
      ))}
    </span>
  );
}

function readUsage(usage: JsonObject): Usage {
  const details = usage.output_tokens_details;
  return {
    input: readCount(usage.input_tokens),
    output: readCount(usage.output_tokens),
    reasoning: isJsonObject(details) ? readCount(details.reasoning_tokens) : null,
  };
}

const readCount = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : null);
