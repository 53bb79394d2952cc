type WorkerEnvironment = { getWorker: (module: string, label: string) => Worker };

/** Tells Monaco where its workers are and lets its style elements pass the Content-Security-Policy. Once per page. */
export function prepareMonaco(): void {
  const page = globalThis as typeof globalThis & { MonacoEnvironment?: WorkerEnvironment };
  if (page.MonacoEnvironment) return;
  page.MonacoEnvironment = { getWorker: createMonacoWorker };
  signStyleElements(document);
}

function createMonacoWorker(_module: string, label: string): Worker {
  // The bundler reads these lines, so both are written out.
  return label === "json"
    ? new Worker(new URL("./json.worker.ts", import.meta.url), { type: "module" })
    : new Worker(new URL("./editor.worker.ts", import.meta.url), { type: "module" });
}

/**
 * Monaco makes style elements at any time (themes, lists, shadow roots) and knows of no nonce,
 * so every style element that is made from here on gets the page's.
 */
function signStyleElements(page: Document): void {
  const nonce = page.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (!nonce) return;
  const createElement = page.createElement.bind(page);
  page.createElement = (tagName: string, options?: ElementCreationOptions) => {
    const element = createElement(tagName, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
