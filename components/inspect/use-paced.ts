import { useEffect, useEffectEvent, useState } from "react";

/** A value that changes with every frame, taken over `milliseconds` after it was last: for what is dear to draw. */
export function usePaced<Value>(value: Value, milliseconds: number): Value {
  const [shown, setShown] = useState(value);
  const isBehind = shown !== value;
  const showNewest = useEffectEvent(() => setShown(value));
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => showNewest(), milliseconds);
    return () => clearTimeout(timer);
  }, [isBehind, milliseconds]);
  return milliseconds > 0 ? shown : value;
}
