import { printKeys } from "@/components/shell/print-keys";
import { Button } from "@/components/ui/button";
import { Keys } from "@/components/ui/keys";
import { useShortcut } from "@/lib/client/shortcuts";

const keys = "Ctrl+O";

type OfferButtonProps = {
  name: string;
  /** What the key does, for the list of keys. */
  keyLabel: string;
  onAccept: () => void;
};

/**
 * Accepts an offer that came by itself. It takes no focus, which may be where one types; its key works there too, for
 * as long as the offer stands.
 */
export function OfferButton({ name, keyLabel, onAccept }: OfferButtonProps) {
  useShortcut(keys, keyLabel, onAccept);
  return (
    <Button variant="accent" size="sm" aria-keyshortcuts="Control+O" onClick={onAccept}>
      {name}
      <span className="max-md:hidden">
        <Keys>{printKeys(keys)}</Keys>
      </span>
    </Button>
  );
}
