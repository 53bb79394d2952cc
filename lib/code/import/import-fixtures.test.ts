import { describe, expect, test } from "vitest";
import { curlLines } from "@/lib/code/import/fixtures/curl-lines";
import type { ImportCase } from "@/lib/code/import/fixtures/import-case";
import { jsonTexts } from "@/lib/code/import/fixtures/json-texts";
import { otherClients } from "@/lib/code/import/fixtures/other-clients";
import { pythonSnippets } from "@/lib/code/import/fixtures/python-snippets";
import { scriptSnippets } from "@/lib/code/import/fixtures/script-snippets";
import { structuredOutputs } from "@/lib/code/import/fixtures/structured-outputs";
import { windowsLines } from "@/lib/code/import/fixtures/windows-lines";
import { importRequest } from "@/lib/code/import/import-request";
import { parseJson } from "@/lib/protocol/json/json-text";

const groups: Record<string, readonly ImportCase[]> = {
  "cURL in bash": curlLines,
  "the Windows prompt and PowerShell": windowsLines,
  Python: pythonSnippets,
  "JavaScript and TypeScript": scriptSnippets,
  "JSON texts": jsonTexts,
  "other clients": otherClients,
  "structured outputs": structuredOutputs,
};

describe.each(Object.entries(groups))("%s", (_group, cases) => {
  test.each(cases)("$name", ({ text, source, value, notes = [], url }) => {
    const result = importRequest(text);
    expect(result).toMatchObject({ kind: "request", source });
    if (result.kind !== "request") return;
    expect(parseJson(result.text)).toEqual(value);
    expect(result.notes.map(({ code }) => code).toSorted()).toEqual(notes.toSorted());
    if (url !== undefined) expect(result.target?.url).toBe(url);
  });
});
