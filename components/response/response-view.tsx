import { useDeferredValue, useMemo } from "react";
import { useTranslations } from "use-intl";
import { JsonView } from "@/components/response/json-view";
import { RawText } from "@/components/response/raw-text";
import { Copyable } from "@/components/ui/copyable";
import { rebuiltResponse } from "@/lib/protocol/response-json";
import type { ResponseState } from "@/lib/protocol/response-state";

export type ResponseViewProps = {
  response: ResponseState;
  /** The text of an answer that was no event stream. */
  body: string | null;
};

/** The response object that the events add up to, as JSON; where there is none, the body as it came. */
export function ResponseView({ response, body }: ResponseViewProps) {
  const t = useTranslations("output");
  // Printing megabytes with every frame would hold the rows up.
  const deferred = useDeferredValue(response);
  const rebuilt = useMemo(() => rebuiltResponse(deferred), [deferred]);
  if (rebuilt === null && body === null) return <p className="text-muted">{t("noResponse")}</p>;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-end gap-2">
        {rebuilt === null ? null : (
          <Copyable text={() => JSON.stringify(rebuilt, null, 2)}>{t("copyJson")}</Copyable>
        )}
        {body === null ? null : <Copyable text={body}>{t("copyBody")}</Copyable>}
      </div>
      {deferred.finalOutputEmpty ? <p className="text-xs text-muted">{t("finalOutputEmpty")}</p> : null}
      {rebuilt === null ? <RawText text={body ?? ""} /> : <JsonView value={rebuilt} />}
    </div>
  );
}
