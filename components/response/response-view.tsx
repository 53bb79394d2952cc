import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { EchoTable } from "@/components/inspect/echo-table";
import { ResponseTree } from "@/components/inspect/response-tree";
import { usePaced } from "@/components/inspect/use-paced";
import { Segments } from "@/components/parts/segments";
import { RawText } from "@/components/response/raw-text";
import { Copyable } from "@/components/ui/copyable";
import type { Run } from "@/lib/client/run/run-store";
import { rebuiltResponse } from "@/lib/protocol/response/response-json";
import type { ResponseState } from "@/lib/protocol/response/response-state";

export type ResponseViewProps = {
  run: Run;
  /** The response before the event that the page looks back to; null live. */
  before: ResponseState | null;
};

/** While a stream goes on, its response is put together this often: writing it with each frame would hold rows up. */
const paceMilliseconds = 250;

const views = ["object", "echo"] as const;

/** The response object that the events add up to, as JSON; where there is none, the body as it came. */
export function ResponseView({ run, before }: ResponseViewProps) {
  const t = useTranslations("inspect.response");
  const tOutput = useTranslations("output");
  const [view, setView] = useState<(typeof views)[number]>("object");
  const isGoingOn = run.phase !== "ended" && before === null;
  const response = usePaced(run.response, isGoingOn ? paceMilliseconds : 0);
  const rebuilt = useMemo(() => rebuiltResponse(response), [response]);
  const rebuiltBefore = useMemo(() => before && rebuiltResponse(before), [before]);
  const { body } = run;
  if (rebuilt === null && body === null) return <p className="text-muted">{tOutput("noResponse")}</p>;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        {rebuilt === null ? null : (
          <Segments
            label={t("views")}
            options={views}
            labels={{ object: t("object"), echo: t("echo") }}
            value={view}
            isPaused={false}
            onChoose={(option) => setView(option === "echo" ? "echo" : "object")}
          />
        )}
        <span className="-mr-2 ml-auto flex items-center gap-1">
          {rebuilt === null ? null : (
            <Copyable text={() => JSON.stringify(rebuilt, null, 2)}>{tOutput("copyJson")}</Copyable>
          )}
          {body === null ? null : <Copyable text={body}>{tOutput("copyBody")}</Copyable>}
        </span>
      </div>
      {response.finalOutputEmpty ? <p className="text-xs text-muted">{tOutput("finalOutputEmpty")}</p> : null}
      {rebuilt === null ? <RawText text={body ?? ""} /> : null}
      {rebuilt !== null && view === "object" ? <ResponseTree value={rebuilt} before={rebuiltBefore} /> : null}
      {rebuilt !== null && view === "echo" ? (
        <EchoTable sentBody={run.sentBody} response={response.response} />
      ) : null}
    </div>
  );
}
