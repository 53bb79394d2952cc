/** One metric of a `Server-Timing` header. Null is for what it does not say, or says so that it cannot be read. */
export type ServerTimingMetric = {
  name: string;
  /** Milliseconds, by the convention; a server may mean something else. */
  duration: number | null;
  description: string | null;
};

// RFC 9110, 5.6.2 to 5.6.4: token, optional white space, quoted string.
const tokenPattern = /[!#$%&'*+\-.^_`|~\w]+/y;
const spacePattern = /[ \t]*/y;
const quotedPattern = /"((?:[^"\\]|\\.)*)"/sy;
/** Up to the next separator; commas and semicolons inside quotes are none, and a quote may lack its end. */
const restOfParameter = /(?:"(?:[^"\\]|\\.)*"?|[^,;"])*/sy;
const restOfMetric = /(?:"(?:[^"\\]|\\.)*"?|[^,"])*/sy;

type Scanner = {
  /** What the sticky pattern finds here (its group, where it has one), stepping over it; null where it does not. */
  take(pattern: RegExp): string | null;
  /** Steps over white space and this character, if it is there. */
  skip(character: string): boolean;
};

function createScanner(text: string): Scanner {
  let place = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = place;
    const found = pattern.exec(text);
    if (!found) return null;
    place = pattern.lastIndex;
    return found[1] ?? found[0];
  };
  return {
    take,
    skip(character) {
      take(spacePattern);
      if (text[place] !== character) return false;
      place += 1;
      take(spacePattern);
      return true;
    },
  };
}

function readValue(scanner: Scanner): string | null {
  const quoted = scanner.take(quotedPattern);
  return quoted === null ? scanner.take(tokenPattern) : quoted.replace(/\\(.)/gs, "$1");
}

/** Of a parameter that is there twice the first counts, even where it is incomplete or invalid. */
function readParameters(scanner: Scanner): Map<string, string | null> {
  const parameters = new Map<string, string | null>();
  while (scanner.skip(";")) {
    const name = scanner.take(tokenPattern)?.toLowerCase() ?? "";
    const value = scanner.skip("=") ? readValue(scanner) : null;
    if (!parameters.has(name)) parameters.set(name, value);
    scanner.take(restOfParameter);
  }
  return parameters;
}

function readDuration(text: string | null | undefined): number | null {
  return text && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : null;
}

/**
 * The metrics of a `Server-Timing` header in their order, those of the same name too (W3C Server Timing,
 * "The Server-Timing Header Field"). Total: what does not fit the grammar is stepped over.
 */
export function parseServerTiming(header: string): ServerTimingMetric[] {
  const metrics: ServerTimingMetric[] = [];
  const scanner = createScanner(header);
  do {
    scanner.take(spacePattern);
    const name = scanner.take(tokenPattern);
    if (name !== null) {
      const parameters = readParameters(scanner);
      const description = parameters.get("desc") ?? null;
      metrics.push({ name, duration: readDuration(parameters.get("dur")), description });
    }
    scanner.take(restOfMetric);
  } while (scanner.skip(","));
  return metrics;
}
