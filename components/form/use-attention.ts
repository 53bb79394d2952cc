import { type RefObject, useEffect, useState } from "react";

const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin"] as const;

/**
 * False until the visitor first moves, touches or types anything, or rests the pointer or the focus on `region`:
 * what an unset field offers need not weigh on the first load of a page that may only be looked at.
 */
export function useAttention(region: RefObject<HTMLElement | null>): boolean {
  const [isAttended, setAttended] = useState(false);
  // The visitor is outside.
  useEffect(() => {
    if (isAttended) return;
    const notice = () => setAttended(true);
    for (const sign of signs) window.addEventListener(sign, notice, { passive: true });
    // Whoever came before the page's scripts did gives no further sign.
    const arrived = region.current?.matches(":hover, :focus-within") ? requestAnimationFrame(notice) : 0;
    return () => {
      for (const sign of signs) window.removeEventListener(sign, notice);
      cancelAnimationFrame(arrived);
    };
  }, [isAttended, region]);
  return isAttended;
}
