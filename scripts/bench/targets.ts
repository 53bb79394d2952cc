import { type BenchServer, startServer } from "@/scripts/bench/bench-server";

/** The ways to the upstream, in the order in which the tables show them. */
export const targetNames = ["direct", "pipe", "bare", "playground"] as const;

export type TargetName = (typeof targetNames)[number];

/** One way to the upstream. `server` is the process that is measured: the proxy, or the upstream where there is none. */
export type Target = { name: TargetName; url: string; server: BenchServer; upstream: BenchServer };

export function startUpstream(): Promise<BenchServer> {
  return startServer(new URL("./upstream-server.ts", import.meta.url), {});
}

export async function startTarget(name: TargetName, upstream: BenchServer): Promise<Target> {
  const server = await startProxy(name, upstream);
  const path = name === "playground" ? "/api/providers/bench/v1/responses" : "/v1/responses";
  return { name, url: `${server.address}${path}`, server, upstream };
}

function startProxy(name: TargetName, upstream: BenchServer): Promise<BenchServer> {
  const variables = { BENCH_UPSTREAM: upstream.address };
  switch (name) {
    case "direct":
      return Promise.resolve(upstream);
    case "pipe":
      return startServer(new URL("./pipe-server.ts", import.meta.url), variables);
    case "bare":
      return startServer(new URL("./bare-next-server.ts", import.meta.url), variables);
    case "playground":
      return startPlayground({
        PLAYGROUND_PROVIDERS: JSON.stringify([
          { id: "bench", name: "Bench", baseUrl: `${upstream.address}/v1` },
        ]),
      });
  }
}

/** What `npm start` runs, on a free port and without a log. */
export function startPlayground(variables: Record<string, string> = {}): Promise<BenchServer> {
  const program = new URL("../../server/start.ts", import.meta.url);
  return startServer(program, { PORT: "0", LOG_LEVEL: "silent", ...variables });
}

/** All four before one upstream, measured in turns. */
export async function startTargets(): Promise<Target[]> {
  const upstream = await startUpstream();
  return Promise.all(targetNames.map((name) => startTarget(name, upstream)));
}

export async function stopTargets(targets: readonly Target[]): Promise<void> {
  await Promise.all(targets.map(({ server }) => server.stop()));
}
