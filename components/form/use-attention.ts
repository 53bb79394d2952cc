import { useEffect, useState } from "react";

const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin"] as const;

/**
 * False until the visitor first moves, touches or types anything: what an unset field offers need not weigh on the
 * first load of a page that may only be looked at.
 */
export function useAttention(): boolean {
  const [isAttended, setAttended] = useState(false);
  // The visitor is outside.
  useEffect(() => {
    if (isAttended) return;
    const notice = () => setAttended(true);
    for (const sign of signs) window.addEventListener(sign, notice, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, notice);
    };
  }, [isAttended]);
  return isAttended;
}
