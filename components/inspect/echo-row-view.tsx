import { memo } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { formatPath } from "@/lib/protocol/json/format-path";
import { printJson } from "@/lib/protocol/json/json-text";
import type { EchoKind, EchoRow } from "@/lib/protocol/response/compare-echo";

/** A sign beside the word: the kinds are told apart without their colours too. */
const signs: Record<EchoKind, string> = {
  changed: "≠",
  dropped: "−",
  same: "=",
  not_echoed: "·",
  other_form: "·",
  added: "+",
};

const tones: Record<EchoKind, string> = {
  changed: "text-tool",
  dropped: "text-error",
  same: "text-faint",
  not_echoed: "text-faint",
  other_form: "text-faint",
  added: "text-message",
};

const shownCharacters = 240;

/** One parameter: its name and what became of it, what was sent, what came back. */
export const EchoRowView = memo(function EchoRowView({ row }: { row: EchoRow }) {
  const t = useTranslations("inspect.echo");
  const { path, kind, sent, echoed } = row;
  return (
    <tr data-kind={kind} className="border-t border-line-soft align-top [&>*]:py-1.5">
      <th scope="row" className="pr-2 text-left font-normal">
        <code className="block text-[11px] wrap-anywhere text-ink">{formatPath(path)}</code>
        <span className={classNames("text-2xs", tones[kind])} title={t(`hints.${kind}`)}>
          <span aria-hidden="true" className="inline-block w-3 font-mono">
            {signs[kind]}
          </span>
          {t(`kinds.${kind}`)}
        </span>
      </th>
      <ValueCell value={sent} absent={t("notSent")} />
      <ValueCell value={echoed} absent={t("notEchoed")} />
    </tr>
  );
});

function ValueCell({ value, absent }: { value: unknown; absent: string }) {
  return (
    <td className="pr-2 last:pr-0">
      {value === undefined ? (
        <span className="text-faint">{absent}</span>
      ) : (
        <code className="line-clamp-4 wrap-anywhere text-body">{printShort(value)}</code>
      )}
    </td>
  );
}

/** The value as JSON, cut where it is long. */
function printShort(value: unknown): string {
  const start = typeof value === "string" ? value.slice(0, shownCharacters + 1) : value;
  const text = printJson(start) ?? (Array.isArray(value) ? "[…]" : "{…}");
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}
