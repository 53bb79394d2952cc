/** As Python's `textwrap.dedent`: the blanks that all lines with text begin with are taken away. */
export function dedentText(text: string): string {
  const lines = text.split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const shared = indents.reduce<string | null>(
    (common, indent) => (common === null ? indent : sharedStart(common, indent)),
    null,
  );
  const length = shared?.length ?? 0;
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(length))).join("\n");
}

function sharedStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return one.slice(0, length);
}
