import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useVariableValues } from "@/lib/client/draft/use-filled-text";
import { type FilledPiece, fillPieces } from "@/lib/protocol/request/variables";

/** A picture in base64 between two variables would be a wall of text: of long stretches the two ends are shown. */
const longestStretch = 2_000;
const shownOfLong = 600;

/** The request as it goes out, with what was filled in marked, and what has no value marked otherwise. */
export function FilledPreview({ text }: { text: string }) {
  const values = useVariableValues();
  const pieces = useMemo(() => withOffsets(fillPieces(text, values)), [text, values]);
  return (
    <pre className="mt-1 rounded-control border border-line bg-raised px-2.5 py-2 text-2xs break-words whitespace-pre-wrap text-muted">
      {pieces.map(({ offset, piece }) => (
        <Piece key={offset} piece={piece} />
      ))}
    </pre>
  );
}

function Piece({ piece }: { piece: FilledPiece }) {
  const t = useTranslations("presets.variables");
  const { text, variable, isFilled } = piece;
  if (variable !== null) {
    const look = isFilled ? "bg-accent-soft text-ink" : "bg-tool-soft text-tool";
    return (
      <mark title={variable} className={`rounded-sm ${look}`}>
        {text}
      </mark>
    );
  }
  if (text.length <= longestStretch) return text;
  const omitted = text.length - 2 * shownOfLong;
  return (
    <>
      {text.slice(0, shownOfLong)}
      <span className="text-faint">{t("omitted", { count: omitted })}</span>
      {text.slice(-shownOfLong)}
    </>
  );
}

function withOffsets(pieces: readonly FilledPiece[]) {
  let offset = 0;
  return pieces.map((piece) => {
    const place = offset;
    // At least one: a value may be empty, and offsets are keys.
    offset += Math.max(1, piece.text.length);
    return { offset: place, piece };
  });
}
