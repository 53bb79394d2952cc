import { useState } from "react";
import { JsonView } from "@/components/response/json-view";

/** JSON behind a press. Printed once it is opened: an item may hold an image in base64. */
export function RawDetails({ name, read }: { name: string; read: () => unknown }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="text-xs" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-muted hover:text-ink">{name}</summary>
      <div className="mt-1 rounded-control border border-line-soft bg-raised px-2.5 py-2">
        {isOpen ? <JsonView value={read()} /> : null}
      </div>
    </details>
  );
}
