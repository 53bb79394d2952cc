import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What is fetched at its use alone. A part that is new stands either in the list or here. */
const leftOut: Readonly<Record<string, string>> = {
  loadEditor: "Monaco: the largest part there is",
  createMonacoWorker: "Monaco",
  editorPart: "composes a request",
  partLoaders: "composes a request",
  codePart: "composes a request",
  presetPart: "composes a request",
  formatDraft: "composes a request",
  useDraftChecks: "composes a request",
  fillLate: "sends a request",
  loadSchemas: "reads what only a server says",
  useLateParts: "fetches the list itself",
};

type Fetcher = { file: string; name: string; fetched: string[] };

const fetching = /(?<!typeof )\bimport\("([^"]+)"\)|new Worker\(new URL\("([^"]+)"/g;

/** The declarations of a file that fetch code late, and what they fetch. */
function findFetchers(file: string): Fetcher[] {
  return readFileSync(file, "utf8")
    .split(/^(?=export |const |let |function |async function )/m)
    .map((declaration) => ({
      file,
      name: /(?:const|let|function) (\w+)/.exec(declaration)?.[1] ?? "",
      fetched: Array.from(declaration.matchAll(fetching), ([, code, worker]) => code ?? worker ?? ""),
    }))
    .filter(({ fetched }) => fetched.length > 0);
}

const list = readFileSync("components/shell/late-parts.ts", "utf8").replaceAll(/^import [^;]+;$/gm, "");

const isListed = ({ name, fetched }: Fetcher) =>
  new RegExp(`\\b${name}\\b`).test(list) || fetched.every((code) => list.includes(`import("${code}")`));

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file));
}

// The texts in lib/i18n come with the parts that are made of them.
const fetchers = ["app", "components", "lib"]
  .flatMap(listFiles)
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith(join("lib", "i18n")))
  .flatMap(findFetchers);

test("every part that is fetched late is in the list, or left out for a reason", () => {
  const forgotten = fetchers.filter((fetcher) => !isListed(fetcher) && !(fetcher.name in leftOut));
  expect(forgotten).toEqual([]);
  expect(fetchers.length).toBeGreaterThan(20);
});

test("what is left out is there, and not in the list as well", () => {
  for (const name of Object.keys(leftOut)) {
    const fetcher = fetchers.find((candidate) => candidate.name === name);
    expect(fetcher, name).toBeDefined();
    expect(fetcher && isListed(fetcher), name).toBe(false);
  }
});
