import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The proxy that anybody writes first: Next's own fetch, the body handed through. */
const sources = {
  "package.json": '{ "private": true, "type": "module" }\n',
  "next.config.mjs": `import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default { poweredByHeader: false, outputFileTracingRoot: root, turbopack: { root } };
`,
  "app/v1/responses/route.js": `export const dynamic = "force-dynamic";

export async function POST(request) {
  const answer = await fetch(\`\${process.env.BENCH_UPSTREAM}/v1/responses\`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: await request.text(),
    signal: request.signal,
  });
  return new Response(answer.body, {
    status: answer.status,
    headers: { "content-type": answer.headers.get("content-type"), "cache-control": "no-store, no-transform" },
  });
}
`,
};

/**
 * Writes and builds a Next app with that one handler; one built before from the same sources is taken as it is.
 * @throws Error when its build fails.
 */
export function buildBareNext(root: string): void {
  const folder = bareNextFolder(root);
  const stamp = join(folder, ".next", "sources");
  const wanted = JSON.stringify([sources, process.version, nextVersion(root)]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status } = spawnSync(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`The bare Next app was not built (code ${status}).`);
  writeFileSync(stamp, wanted);
}

/** Inside the project, because the app resolves Next from the project's node_modules. */
export function bareNextFolder(root: string): string {
  return join(root, "bench-results", "bare-next");
}

function nextVersion(root: string): string {
  return readFileSync(join(root, "node_modules/next/package.json"), "utf8");
}
