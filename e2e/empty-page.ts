import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Below the project, so that the same Next is found, and in no folder that its build treats as a library. */
const folder = join("test-results", "empty-page");

const files: Record<string, string> = {
  "package.json": '{"name":"empty-page","private":true,"type":"module"}',
  "next.config.mjs": "export default { typescript: { ignoreBuildErrors: true } };",
  "app/layout.jsx":
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  "app/page.jsx": "export default function Page() { return <main>Empty</main>; }",
};

/** Builds an app of one empty page with this project's Next, and weighs what a modern browser loads of it. */
export function weighEmptyPage(): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const next = join(process.cwd(), "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  execFileSync(process.execPath, [next, "build"], { cwd: folder, env, stdio: "ignore" });
  const html = readFileSync(join(folder, ".next", "server", "app", "index.html"), "utf8");
  return scriptPaths(html).reduce((sum, path) => sum + weigh(readFileSync(join(folder, ".next", path))), 0);
}

/** Below `.next`; without those that only browsers without modules load. */
function scriptPaths(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const paths = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /src="\/_next\/([^"?]+)/.exec(tag)?.[1]);
  return [...new Set(paths.filter((path) => path !== undefined))];
}

/** Bytes after gzip at its usual level. */
export function weigh(script: Buffer): number {
  return gzipSync(script).length;
}
