import { fileURLToPath } from "node:url";
import { benchCompose } from "@/scripts/bench/bench-compose";
import { benchProtocol } from "@/scripts/bench/bench-protocol";
import { benchProxy } from "@/scripts/bench/bench-proxy";
import { benchSandbox } from "@/scripts/bench/bench-sandbox";
import { benchStream } from "@/scripts/bench/bench-stream";
import { formatCompose } from "@/scripts/bench/compose/report-compose";
import { formatProtocol } from "@/scripts/bench/protocol/report-protocol";
import { describeMachine, formatTable, writeResults } from "@/scripts/bench/report";
import { formatSandbox } from "@/scripts/bench/sandbox/report-sandbox";
import { formatStream } from "@/scripts/bench/stream/report-stream";

/**
 * `npm run bench`; `-- protocol`, `-- proxy`, `-- sandbox`, `-- compose` or `-- stream` for one part of it,
 * `-- --quick` for the same in fewer rounds.
 * What it measures: docs/performance.md.
 */
const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");
const words = process.argv.slice(2);
const isQuick = words.includes("--quick");
const parts = words.filter((word) => word !== "--quick");
const includes = (part: string) => parts.length === 0 || parts.includes(part);

process.chdir(root);
const startedAt = Date.now();
const protocol = includes("protocol") ? benchProtocol(isQuick) : null;
const rows = includes("proxy") ? await benchProxy(root, isQuick) : null;
const sandbox = includes("sandbox") ? await benchSandbox(root, isQuick) : null;
const compose = includes("compose") ? await benchCompose(root, isQuick) : null;
const stream = includes("stream") ? await benchStream(root, isQuick) : null;

console.log(`\n${describeMachine()}, ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
if (protocol) console.log(`${formatProtocol(protocol)}\n`);
if (rows) console.log(`${formatTable(rows)}\n`);
if (sandbox) console.log(`${formatSandbox(sandbox)}\n`);
if (compose) console.log(`${formatCompose(compose)}\n`);
if (stream) console.log(`${formatStream(stream)}\n`);
console.log(writeResults(root, { rows, protocol, sandbox, compose, stream }, isQuick));
