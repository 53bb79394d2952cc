import { memo, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { EchoRowView } from "@/components/inspect/echo-row-view";
import { Button } from "@/components/ui/button";
import type { JsonObject } from "@/lib/protocol/json";
import { formatPath } from "@/lib/protocol/json/format-path";
import {
  compareEcho,
  type EchoKind,
  type EchoRow,
  echoKinds,
  readSentBody,
} from "@/lib/protocol/response/compare-echo";

/** A request may have hundreds of tools, each with parts that differ. */
const rowsAtOnce = 100;

const differences: readonly EchoKind[] = ["changed", "dropped", "added"];
const isDifference = ({ kind }: EchoRow) => differences.includes(kind);

type EchoTableProps = {
  sentBody: string;
  /** The response object as it came; null where none has. */
  response: JsonObject | null;
};

/** The request beside what the response says of it: what the provider has changed, dropped or added. */
export const EchoTable = memo(function EchoTable({ sentBody, response }: EchoTableProps) {
  const t = useTranslations("inspect.echo");
  const request = useMemo(() => readSentBody(sentBody), [sentBody]);
  const rows = useMemo(() => request && response && compareEcho(request, response), [request, response]);
  if (rows === null)
    return <p className="text-xs text-muted">{t(request === null ? "noRequest" : "noResponse")}</p>;
  return <ComparedRows rows={rows} />;
});

function ComparedRows({ rows }: { rows: readonly EchoRow[] }) {
  const t = useTranslations("inspect.echo");
  const [isFiltered, setFiltered] = useState(false);
  const [shown, setShown] = useState(rowsAtOnce);
  const chosen = isFiltered ? rows.filter(isDifference) : rows;
  const hidden = chosen.length - shown;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-xs text-muted tabular-nums">{useCounts(rows)}</p>
        <label className="flex min-h-6 items-center gap-1.5 text-xs text-body max-md:min-h-10">
          <input
            type="checkbox"
            className="accent-accent"
            checked={isFiltered}
            onChange={(event) => setFiltered(event.target.checked)}
          />
          {t("differencesOnly")}
        </label>
      </div>
      {chosen.length === 0 ? <p className="text-xs text-muted">{t("noDifference")}</p> : null}
      {chosen.length === 0 ? null : (
        <table className="w-full table-fixed text-xs">
          <EchoHead />
          <tbody>
            {chosen.slice(0, shown).map((row) => (
              <EchoRowView key={`${row.kind} ${formatPath(row.path)}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {hidden > 0 ? (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setShown(shown + rowsAtOnce)}>
          {t("more", { count: String(Math.min(hidden, rowsAtOnce)) })}
        </Button>
      ) : null}
    </section>
  );
}

/** `1 changed · 2 added`: how many rows there are of each kind. */
function useCounts(rows: readonly EchoRow[]): string {
  const t = useTranslations("inspect.echo");
  const counts = echoKinds.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${t(`kinds.${kind}`)}`)
    .join(" · ");
}

function EchoHead() {
  const t = useTranslations("inspect.echo");
  return (
    <thead>
      <tr className="text-left text-faint [&>*]:pb-1 [&>*]:font-normal">
        <th scope="col" className="w-[43%]">
          {t("parameter")}
        </th>
        <th scope="col">{t("sent")}</th>
        <th scope="col">{t("echoed")}</th>
      </tr>
    </thead>
  );
}
