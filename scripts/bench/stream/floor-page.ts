import type { Page } from "@playwright/test";

/**
 * The least that a page can do with a stream: it reads the same answer through the same proxy, decodes it, counts what
 * came, and writes one text node a frame. A box to type into is all that it has else.
 */
const document = `<!doctype html><meta charset="utf-8"><title>Floor</title>
<textarea aria-label="instructions"></textarea><output data-index="-1">Ready</output>
<script>
const output = document.querySelector("output");
const text = output.firstChild;
window.run = async (model) => {
  const decoder = new TextDecoder();
  let count = 0, tail = "", isWaiting = false;
  const write = () => {
    isWaiting = false;
    text.data = count + " events: " + tail;
    output.dataset.index = count - 1;
  };
  const response = await fetch("/api/providers/bench/v1/responses", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model, input: "Go.", stream: true }),
  });
  const reader = response.body.getReader();
  for (let end = ""; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    const piece = end + decoder.decode(value, { stream: true });
    for (let at = piece.indexOf("\\n\\n"); at !== -1; at = piece.indexOf("\\n\\n", at + 2)) count += 1;
    end = piece.endsWith("\\n") && !piece.endsWith("\\n\\n") ? "\\n" : "";
    tail = piece.slice(-80);
    if (!isWaiting) requestAnimationFrame(write);
    isWaiting = true;
  }
};
</script>`;

const path = "/floor-of-the-bench";

/** Opens it on the playground's own origin, whose proxy takes requests from nowhere else. */
export async function openFloor(page: Page, address: string): Promise<void> {
  await page.route(address + path, (route) => route.fulfill({ contentType: "text/html", body: document }));
  await page.goto(address + path);
  await page.unroute(address + path);
}

/** Sends the request; what comes is written as it comes. */
export async function runFloor(page: Page, model: string): Promise<void> {
  await page.evaluate((name) => {
    void (globalThis as typeof globalThis & { run: (model: string) => Promise<void> }).run(name);
  }, model);
}
