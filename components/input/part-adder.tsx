/** Puts something new into an item: as quiet as text, since every card has some. */
export function PartAdder({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <button
      type="button"
      onClick={onAdd}
      className="h-6 rounded-control px-1.5 text-faint hover:bg-lifecycle-soft hover:text-ink max-md:h-10 max-md:px-3"
    >
      {label}
    </button>
  );
}
