import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodePermalink } from "@/lib/protocol/permalink";
import { minutesKept, mostConversations, mostResponses } from "@/lib/sandbox/sandbox-state";
import { modelRows, type Row, sandboxPage, scenarioRows } from "@/scripts/sandbox-page";

// Links are compared by what they hold: another version of zlib may deflate the same text otherwise.

const page = readFileSync(sandboxPage, "utf8");
const rows = [...page.matchAll(/^\| (.+) \| (.+) \| \[open\]\(http:\/\/127\.0\.0\.1:3000\/s#(.+)\) \|$/gm)];

async function readRow([, name = "", says = "", fragment = ""]: RegExpMatchArray): Promise<Row> {
  const decoded = await decodePermalink(fragment);
  const body = decoded.kind === "draft" && decoded.draft.provider === "sandbox" ? decoded.draft.body : "";
  return { name, says, body };
}

test("the tables of docs/sandbox.md are what `npm run docs:sandbox` writes", async () => {
  expect(await Promise.all(rows.map(readRow))).toEqual([...modelRows(), ...scenarioRows()]);
});

test("the page names the limits that hold", () => {
  expect(page).toContain(`${minutesKept} minutes`);
  expect(page).toContain(`${mostResponses.toLocaleString("en")} responses`);
  expect(page).toContain(`${mostConversations} conversations`);
});
