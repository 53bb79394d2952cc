import { JsonView } from "@/components/response/json-view";
import { isJsonObject } from "@/lib/protocol/json";
import { parseJson } from "@/lib/protocol/json-text";

/** The arguments printed where they are JSON already; raw while they grow, and where a cut left them broken. */
export function CallArguments({ text }: { text: string }) {
  const value = text.trimEnd().endsWith("}") ? parseJson(text) : undefined;
  return (
    <div className="rounded-control border border-line-soft bg-raised px-2.5 py-2">
      {isJsonObject(value) ? (
        <JsonView value={value} />
      ) : (
        <pre className="text-xs leading-5 whitespace-pre-wrap wrap-anywhere">{text}</pre>
      )}
    </div>
  );
}
