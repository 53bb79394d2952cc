import { memo, useMemo } from "react";
import { useTranslations } from "use-intl";
import { type ByteRow, bytesPerRow, listByteRows } from "@/components/inspect/byte-rows";
import { useScrollWindow } from "@/components/inspect/use-scroll-window";
import type { LogEntry } from "@/lib/protocol/decode-stream";
import { frameBytes } from "@/lib/protocol/frames/frame-bytes";

// 16 bytes have to fit into the pane as it is at first: there the pairs of a group stand without spaces.
const bytesLook =
  "relative font-mono text-[10px] leading-[18px] whitespace-pre [--row-height:18px] @min-[420px]:text-[11px] @min-[560px]:text-[12px]";
const groupLook =
  "w-[8ch] [word-spacing:-1ch] @min-[420px]:w-[9.5ch] @min-[420px]:[word-spacing:-0.5ch] @min-[560px]:w-[11ch] @min-[560px]:[word-spacing:normal]";

type FrameBytesProps = {
  entry: LogEntry;
  /** Where the frame begins in the stream, in bytes; null where that is not known. */
  offset: number | null;
};

/** The bytes of a frame in hex and as ASCII, 16 a row; rows in view only. */
export function FrameBytes({ entry, offset }: FrameBytesProps) {
  const t = useTranslations("inspect.bytes");
  const bytes = useMemo(() => frameBytes(entry), [entry]);
  const rowCount = Math.ceil(bytes.length / bytesPerRow);
  const { list, first, end } = useScrollWindow(rowCount);
  const count = String(bytes.length);
  return (
    <>
      <p className="text-xs text-muted tabular-nums">
        {offset === null ? t("unplaced", { count }) : t("placed", { count, offset: String(offset) })}
      </p>
      {entry.rawBytes ? <p className="text-xs text-tool">{t("invalid")}</p> : null}
      <div className="@container -mx-2 mt-1 overflow-x-auto overflow-y-hidden rounded-control border border-line-soft bg-raised px-2 py-1.5">
        <div ref={list} style={{ height: `calc(var(--row-height) * ${rowCount})` }} className={bytesLook}>
          <div style={{ transform: `translateY(calc(var(--row-height) * ${first}))` }}>
            {listByteRows(bytes, offset ?? 0, first, end).map((row) => (
              <ByteRowView key={row.index} row={row} />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

const ByteRowView = memo(function ByteRowView({ row }: { row: ByteRow }) {
  return (
    <div className="flex h-(--row-height) gap-[1ch]">
      <span className="text-faint">{row.offset}</span>
      <span className="flex gap-[0.6ch] text-body">
        {row.groups.map(({ place, hex }) => (
          <span key={place} className={groupLook}>
            {hex}
          </span>
        ))}
      </span>
      <span className="text-message">{row.text}</span>
    </div>
  );
});
