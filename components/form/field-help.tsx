import { useTranslations } from "use-intl";
import { writeHelp } from "@/components/form/write-help";
import { Button } from "@/components/ui/button";
import { usePlayground } from "@/lib/client/playground";
import { fieldExamples } from "@/lib/protocol/request/request-examples";
import type { FieldName, ParameterSource, RequestField } from "@/lib/protocol/request/request-fields";

/** What a parameter does, takes and costs, what it is bound to, and an example that one press puts in. */
export function FieldHelp({ field, isPaused }: { field: RequestField<FieldName>; isPaused: boolean }) {
  const t = useTranslations("help");
  const { does, facts } = writeHelp(t, field);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-body">{does}</p>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-1">
        {facts.map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="text-faint">{label}</dt>
            <dd className="wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
      <Example field={field} isPaused={isPaused} />
      <a
        href={references[field.knownTo ?? "all"]}
        target="_blank"
        rel="noreferrer"
        className="self-start underline underline-offset-2 hover:text-ink"
      >
        {t("reference")} ↗
      </a>
    </div>
  );
}

const cometReference = "https://apidoc.cometapi.com/api/text/responses";

/** Where the rule that a parameter is held to is written down. */
const references: Record<ParameterSource | "all", string> = {
  all: cometReference,
  openai: cometReference,
  openai_new: "https://developers.openai.com/api/reference/resources/responses/methods/create",
  open_responses: "https://www.openresponses.org/reference",
};

function Example({ field, isPaused }: { field: RequestField<FieldName>; isPaused: boolean }) {
  const t = useTranslations("help");
  const { draft } = usePlayground();
  const example = fieldExamples[field.name];
  const putIn = () => {
    draft.setPending(field.name, null);
    draft.edit(field.path, example);
  };
  return (
    <div className="flex items-start gap-2">
      <pre className="max-h-40 min-w-0 flex-1 overflow-auto rounded-control bg-lifecycle-soft px-2 py-1 font-mono text-[11px] leading-4 whitespace-pre-wrap text-ink">
        {JSON.stringify(example, null, typeof example === "object" ? 1 : 0)}
      </pre>
      <Button size="sm" disabled={isPaused} onClick={putIn}>
        <span className="sr-only">{t("useExampleFor", { field: field.name })}</span>
        <span aria-hidden="true">{t("useExample")}</span>
      </Button>
    </div>
  );
}
