/** A line of data as streams have it, or the first line of an answer's head. */
const streamSign = /^[ \t]*data: ?(?:\{|\[DONE\])|^(?:< )?HTTP\/\d(?:\.\d)? \d{3}/m;
/** Beginnings of an archive, of lines with times, and of events in JSON. */
const fileSign = /^\s*(?:\[\s*)?\{\s*(?:"log"\s*:\s*\{|"at":(?:\d|null,"frame")|"type"\s*:\s*"response\.)/;
const responseSign = /"object"\s*:\s*"response"/;

/** A glance, for the first load. Long texts are looked at from their beginning only. */
export function looksLikeCapture(text: string): boolean {
  const beginning = text.slice(0, 20_000);
  if (streamSign.test(beginning) || fileSign.test(beginning)) return true;
  return beginning.trimStart().startsWith("{") && responseSign.test(beginning);
}
