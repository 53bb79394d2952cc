/** Calls back once nothing has touched it for `limit` ms; a timer for the stream, not one for each chunk. */
export function createSilenceTimer(limit: number, onSilence: () => void) {
  let last = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const wait = (milliseconds: number) => {
    timer = setTimeout(() => {
      const left = limit - (performance.now() - last);
      if (left <= 0) onSilence();
      else wait(left);
    }, milliseconds);
  };
  wait(limit);
  return {
    touch() {
      last = performance.now();
      if (timer === undefined) wait(limit);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
