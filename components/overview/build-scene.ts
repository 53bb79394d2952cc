import type { Scene } from "@/components/overview/draw-overview";
import { readRunFigures } from "@/lib/client/run/run-figures";
import type { Run } from "@/lib/client/run/run-store";
import { formatDuration } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { CheckLevel } from "@/lib/protocol/check/check-rules";
import { type Axis, chooseMarks } from "@/lib/protocol/overview/axis";
import type { Overview } from "@/lib/protocol/overview/overview";

/** So far apart marks of the axis stand, in pixels, for their labels to be told apart. */
const markDistance = 88;

/** The words in the strip. */
export type SceneWords = {
  locale: Locale;
  seconds: (value: string) => string;
  stall: (duration: string) => string;
};

type SceneSources = {
  run: Run;
  overview: Overview;
  axis: Axis;
  hiddenLevels: readonly CheckLevel[];
  /** Of the strip, in pixels. */
  width: number;
  words: SceneWords;
};

/** What there is to draw of a run. Work grows with stalls and listed findings, which are bounded. */
export function buildScene({ run, overview, axis, hiddenLevels, width, words }: SceneSources): Scene {
  return {
    overview,
    axis,
    // An axis without an event would only promise one.
    marks: overview.eventCount() === 0 ? [] : labelMarks(axis, width, words),
    stalls: listStalls(run, overview, words),
    flags: listFlags(run, overview, hiddenLevels),
  };
}

// Formatters cost far more to make than to use, and each frame asks for one.
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formatters.set(key, made);
  return made;
}

function labelMarks(axis: Axis, width: number, { locale, seconds }: SceneWords): Scene["marks"] {
  const { step, marks } = chooseMarks(axis, Math.max(1, Math.floor(width / markDistance)));
  if (axis.kind === "order") return marks.map((mark) => ({ ...mark, label: `#${mark.value}` }));
  const decimals = Math.max(0, Math.ceil(-Math.log10(step / 1000) - 1e-9));
  const format = formatterOf(locale, decimals);
  return marks.map((mark) => ({
    ...mark,
    label: mark.value === 0 ? "0" : seconds(format.format(mark.value / 1000)),
  }));
}

function listStalls(run: Run, overview: Overview, { locale, stall }: SceneWords): Scene["stalls"] {
  return (readRunFigures(run)?.stalls ?? []).flatMap(({ afterIndex, milliseconds }) => {
    const entry = run.log.at(afterIndex);
    if (!entry) return [];
    const from = overview.placeOf(entry);
    return [{ from, to: from + milliseconds, label: stall(formatDuration(milliseconds, locale)) }];
  });
}

function listFlags(run: Run, overview: Overview, hiddenLevels: readonly CheckLevel[]): Scene["flags"] {
  return (run.analysis?.findings.list ?? []).flatMap(({ index, level }) => {
    const entry = index === null || hiddenLevels.includes(level) ? undefined : run.log.at(index);
    return entry ? [{ place: overview.placeOf(entry), level }] : [];
  });
}
