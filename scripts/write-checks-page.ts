import { readFileSync, writeFileSync } from "node:fs";
import { checksPage, writeChecksPage } from "@/scripts/checks-page";

/** `npm run docs:checks`: writes the rules' part of docs/checks.md anew. */
writeFileSync(checksPage, writeChecksPage(readFileSync(checksPage, "utf8")));
