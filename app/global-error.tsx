"use client";

import "@/app/globals.css";

/**
 * Stands in for the whole document where even the layout failed, so it has no texts, no fonts and no theme
 * but the system's. English only: the language is one of the things that could not be read.
 */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Responses Playground</title>
        <main className="mx-auto grid min-h-dvh max-w-md content-center gap-3 p-6">
          <h1 className="text-base font-semibold text-ink">The page could not be made</h1>
          <p className="text-muted">The server is running, but something in it failed. Its log says what.</p>
          <p>
            <a href="/" className="font-medium text-accent underline underline-offset-4">
              Open the playground again
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
