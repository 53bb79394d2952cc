import { readFileSync, writeFileSync } from "node:fs";
import { sandboxPage, writeSandboxPage } from "@/scripts/sandbox-page";

/** `npm run docs:sandbox`: writes the tables of docs/sandbox.md anew. */
writeFileSync(sandboxPage, await writeSandboxPage(readFileSync(sandboxPage, "utf8")));
