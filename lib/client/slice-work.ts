/** So long the page is held up at a time: half a frame, so that the other half can be drawn in. */
const sliceMilliseconds = 8;

/** Lets the browser do what waits: input, timers, drawing. A timer would be slow, and sleep in a hidden tab. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The same items, with a pause whenever making and using them has taken 8 ms. */
export async function* sliceWork<Item>(
  items: Iterable<Item>,
  now: () => number = () => performance.now(),
): AsyncGenerator<Item> {
  let sliceStart = now();
  for (const item of items) {
    if (now() - sliceStart > sliceMilliseconds) {
      await nextTask();
      sliceStart = now();
    }
    yield item;
  }
}
