import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Dialog } from "@/components/ui/dialog";
import { readRunFigures } from "@/lib/client/run/run-figures";
import type { Run } from "@/lib/client/run/run-store";
import { formatDuration } from "@/lib/i18n/format";
import type { Overview } from "@/lib/protocol/overview/overview";

/** So many rows a table has at most; what is beyond is counted. */
const mostRows = 100;

type SectionProps = {
  title: string;
  /** The first column is the rows' name. */
  columns: readonly string[];
  /** So many of the first columns are words, which stand to the left; figures stand to the right. */
  wordColumns: number;
  /** Each with a key and one cell for each column. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Said in place of an empty table. */
  empty: string;
};

function TableSection({ title, columns, wordColumns, rows, empty }: SectionProps) {
  const t = useTranslations("overview.table");
  const [nameColumn, ...others] = columns;
  // The name is one of the columns of words.
  const look = (position: number) => (position + 1 < wordColumns ? "text-left" : "text-right");
  if (rows.length === 0) {
    return (
      <section>
        <h3 className="font-semibold text-ink">{title}</h3>
        <p className="text-muted">{empty}</p>
      </section>
    );
  }
  return (
    <section>
      <table className="w-full text-xs tabular-nums [&_td]:py-1 [&_th]:py-1 [&_th]:font-normal">
        <caption className="pb-1 text-left text-sm font-semibold text-ink">{title}</caption>
        <thead>
          <tr className="text-faint">
            <th scope="col" className="text-left">
              {nameColumn}
            </th>
            {others.map((column, position) => (
              <th key={column} scope="col" className={look(position)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map(({ key, cells: [name, ...values] }) => (
            <tr key={key} className="border-t border-line-soft">
              <th scope="row" className="text-left">
                {name}
              </th>
              {others.map((column, position) => (
                <td key={column} className={look(position)}>
                  {values[position]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows ? (
        <p className="pt-1 text-xs text-muted">{t("more", { count: String(rows.length - mostRows) })}</p>
      ) : null}
    </section>
  );
}

function ItemSection({ run, overview }: { run: Run; overview: Overview }) {
  const t = useTranslations("overview.table");
  const locale = useLocale();
  const tFigures = useTranslations("stream.figures");
  const at = (index: number) =>
    run.log.isTimed ? formatDuration(run.log.at(index)?.at ?? 0, locale) : tFigures("unknown");
  const rows = overview.bars().map((bar) => ({
    key: `${bar.outputIndex} ${bar.firstIndex}`,
    cells: [
      String(bar.outputIndex),
      bar.type ?? bar.family,
      at(bar.firstIndex),
      bar.isDone ? at(bar.lastIndex) : t("open"),
      String(bar.deltaCount),
    ],
  }));
  const columns = [t("item"), t("type"), t("start"), t("end"), t("deltas")];
  return (
    <TableSection title={t("items")} columns={columns} wordColumns={2} rows={rows} empty={t("noItems")} />
  );
}

function StallSection({ run }: { run: Run }) {
  const t = useTranslations("overview.table");
  const locale = useLocale();
  const rows = (readRunFigures(run)?.stalls ?? []).map(({ afterIndex, milliseconds }) => ({
    key: String(afterIndex),
    cells: [
      `#${afterIndex}`,
      formatDuration(run.log.at(afterIndex)?.at ?? 0, locale),
      formatDuration(milliseconds, locale),
    ],
  }));
  const columns = [t("after"), t("begins"), t("length")];
  return (
    <TableSection title={t("stalls")} columns={columns} wordColumns={1} rows={rows} empty={t("noStalls")} />
  );
}

function FindingSection({ run }: { run: Run }) {
  const t = useTranslations("overview.table");
  const tMarks = useTranslations("stream.marks");
  const locale = useLocale();
  const rows = (run.analysis?.findings.list ?? []).map(({ rule, level, index }, position) => {
    const entry = index === null ? undefined : run.log.at(index);
    return {
      key: String(position),
      cells: [
        rule,
        tMarks(level),
        index === null ? "" : `#${index}`,
        entry && run.log.isTimed ? formatDuration(entry.at, locale) : "",
      ],
    };
  });
  const columns = [t("rule"), t("level"), t("event"), t("at")];
  return (
    <TableSection
      title={t("findings")}
      columns={columns}
      wordColumns={2}
      rows={rows}
      empty={t("noFindings")}
    />
  );
}

type OverviewTableProps = { run: Run; overview: Overview; onClose: () => void };

/** What the strip shows, as tables: for those who cannot see it, or want its figures. */
export function OverviewTable({ run, overview, onClose }: OverviewTableProps) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const sum = { count: String(run.eventCount), duration: formatDuration(run.elapsed, locale) };
  return (
    <Dialog title={t("name")} onClose={onClose}>
      <div className="flex flex-col gap-4 overflow-y-auto p-4">
        <p className="text-muted">{t("table.sum", sum)}</p>
        <ItemSection run={run} overview={overview} />
        <StallSection run={run} />
        <FindingSection run={run} />
      </div>
    </Dialog>
  );
}
