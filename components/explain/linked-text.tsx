import { isExplainedType } from "@/lib/protocol/explain/event-topics";

type LinkedTextProps = { text: string; onGo: (type: string) => void };

const typeName = /(response(?:\.[a-z_]+)+)/;

/** A text in which each type of event leads to its own explanation. */
export function LinkedText({ text, onGo }: LinkedTextProps) {
  // Every second piece is a name; their order never changes, so their place names them.
  const pieces = text.split(typeName).map((piece, place) => ({ piece, place }));
  return pieces.map(({ piece, place }) =>
    isExplainedType(piece) ? <TypeLink key={place} type={piece} label={piece} onGo={onGo} /> : piece,
  );
}

type TypeLinkProps = { type: string; label: string; onGo: (type: string) => void };

export function TypeLink({ type, label, onGo }: TypeLinkProps) {
  return (
    <button
      type="button"
      onClick={() => onGo(type)}
      className="rounded-[3px] text-left font-mono text-[11px] wrap-anywhere text-accent hover:underline"
    >
      {label}
    </button>
  );
}
