import type { ProgramFacts } from "@/lib/code/export/code-language";

/** The reference's own form. A body that is too long for an argument goes by stdin. */
export function writeCurlProgram({ mode, baseUrl, keyVariable, isLong }: ProgramFacts): string {
  const authorization = `-H "Authorization: Bearer $${keyVariable}"`;
  const later = `
# It is queued. With the id that comes back, ask until its status is completed:
# curl ${baseUrl}/responses/ID ${authorization}
`;
  return `curl ${mode === "stream" ? "-N " : ""}${baseUrl}/responses \\
  -H "Content-Type: application/json" \\
  ${authorization} \\
  ${isLong ? "--data-binary @- " : "-d "}@{body}
${mode === "background" ? later : ""}`;
}
