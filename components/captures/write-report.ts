import type { useTranslations } from "use-intl";
import { createReportTexts, type ReportTexts } from "@/components/captures/report-texts";
import { statusWord } from "@/components/shell/status-words";
import { readRunFigures } from "@/lib/client/run/run-figures";
import type { Run } from "@/lib/client/run/run-store";
import type { CheckWords } from "@/lib/i18n/check-words";
import { formatBytes, formatDecimal, formatDuration, formatSeconds } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { inlineCode, plainText, tableHead, tableRow } from "@/lib/protocol/capture/markdown";
import { printJson } from "@/lib/protocol/json/json-text";
import { inputField } from "@/lib/protocol/response/response-item";
import { writeItem } from "@/lib/protocol/response/response-json";
import type { ItemState, PartState } from "@/lib/protocol/response/response-state";
import { eventType } from "@/lib/protocol/stream-event";

/** What a report may show of each list. */
const listLimit = 200;

/** Events are counted in steps of this many, so that the page can breathe between them. */
const countedAtOnce = 512;

export type ReportWords = {
  locale: Locale;
  t: ReturnType<typeof useTranslations<never>>;
  /** Null where they could not be had: findings then go by their rules' names. */
  checks: CheckWords | null;
};

/**
 * The run in Markdown, for people: what was asked, what came, how fast, and what was wrong with it. What looks like a
 * secret is masked wherever it stands. In pieces that take a few milliseconds each.
 */
export function* writeReport(run: Run, words: ReportWords): Generator<string> {
  const texts = createReportTexts(words);
  yield* writeFacts(run, words, texts);
  yield* writeRequest(run, words, texts);
  yield* writeAnswer(run, words, texts);
  yield* writeFindings(run, words, texts);
  yield* writeEventTypes(run, words, texts);
  const count = texts.maskedCount();
  if (count > 0) yield `\n${words.t("captures.report.masked", { count })}\n`;
}

function* writeFacts(run: Run, { t, locale }: ReportWords, texts: ReportTexts): Generator<string> {
  const facts = [...describeExchange(run, t, texts), ...describeFigures(run, t, locale)];
  yield `# ${t("captures.report.title")}\n\n**${describeEnd(run, t, locale)}**\n\n`;
  yield tableHead(["", ""]);
  for (const [name, value] of facts) if (value !== null && value !== "") yield tableRow([name, value]);
  yield "\n";
}

type Fact = readonly [name: string, value: string | null];

function describeEnd(run: Run, t: ReportWords["t"], locale: Locale): string {
  const word = statusWord(run);
  const status = run.outcome?.kind === "http_error" ? run.outcome.status : run.http?.status;
  const head = word === "http" ? t("status.http", { status: String(status) }) : t(`status.${word}`);
  const count = t("status.events", { count: run.eventCount, digits: String(run.eventCount) });
  const seconds = run.log.isTimed ? formatSeconds(run.elapsed, locale) : t("stream.figures.unknown");
  return [head, count, seconds].join(" · ");
}

function describeExchange(
  { http, response, providerId, startedAt, isFromFile }: Run,
  t: ReportWords["t"],
  { mask }: ReportTexts,
): Fact[] {
  const code = (value: unknown) => (typeof value === "string" ? inlineCode(mask(value)) : null);
  const sent = new Date(performance.timeOrigin + startedAt).toISOString();
  return [
    [t("captures.report.answeredBy"), plainText(mask(providerId))],
    [t("shell.model"), code(response.response?.model)],
    [t("captures.report.sentAt"), isFromFile ? null : sent],
    [t("captures.report.responseId"), code(response.response?.id)],
    [t("captures.report.requestId"), code(http?.requestId)],
    ["HTTP", http && `${http.status} ${code(http.contentType ?? "")}`],
  ];
}

function describeFigures(run: Run, t: ReportWords["t"], locale: Locale): Fact[] {
  const figures = readRunFigures(run);
  const unknown = t("stream.figures.unknown");
  const duration = (at: number | null | undefined) => (at == null ? unknown : formatDuration(at, locale));
  const rate = figures?.textRate;
  const usage = run.response.usage;
  return [
    [t("stream.figures.firstByte"), duration(run.firstByteAt)],
    [t("stream.figures.firstText"), duration(figures?.firstText?.at)],
    [t("stream.figures.rate"), rate ? formatDecimal(rate.perSecond, locale) : unknown],
    [t("stream.figures.gapP95"), duration(figures?.gapP95)],
    [t("stream.figures.longest"), duration(figures?.longestGap?.milliseconds)],
    [t("captures.report.stalls"), figures ? String(figures.stalls.length) : unknown],
    [t("captures.report.received"), formatBytes(run.bytes, locale)],
    ["usage", usage ? inlineCode(printJson(usage) ?? t("output.tooDeep")) : unknown],
  ];
}

function* writeRequest({ sentBody }: Run, { t }: ReportWords, { writeCode }: ReportTexts): Generator<string> {
  yield `## ${t("shell.request")}\n\n`;
  if (sentBody === "") return yield `${t("captures.report.noRequest")}\n\n`;
  yield writeCode(sentBody, "json");
}

function* writeAnswer({ response, body }: Run, words: ReportWords, texts: ReportTexts): Generator<string> {
  const { t } = words;
  const { writeCode } = texts;
  yield `## ${t("shell.output")}\n\n`;
  const { items, error, audio } = response;
  if (error) yield writeCode(printJson(error, 2) ?? t("output.tooDeep"), "json");
  for (const item of items.slice(0, listLimit)) yield* writeOutputItem(item, words, texts);
  if (items.length > listLimit)
    yield `*${t("captures.report.more", { count: items.length - listLimit })}*\n\n`;
  if (audio) yield writeCode(audio.transcript, "text");
  if (items.length > 0 || error) return;
  if (body === null) yield `${t("captures.report.nothing")}\n\n`;
  else yield writeCode(body, "text");
}

/** Its texts and what it gives to a tool; an item with neither as it was sent. */
function* writeOutputItem(item: ItemState, { t }: ReportWords, texts: ReportTexts): Generator<string> {
  const { writeCode, mask } = texts;
  const name = item.name === null ? "" : ` ${inlineCode(mask(item.name))}`;
  yield `### ${item.outputIndex} · ${inlineCode(mask(item.type))}${name}\n\n`;
  const parts = [...item.summary, ...item.content].filter(({ text }) => text !== "");
  for (const part of parts) yield writePart(item, part, texts);
  if (item.input) yield `${inlineCode(inputField(item.type))}\n\n${writeCode(item.input, "text")}`;
  for (const { command, stdout, stderr } of item.commands)
    yield writeCode([command, stdout, stderr].filter((text) => text !== "").join("\n"), "text");
  const hasText = parts.length > 0 || item.input !== null || item.commands.length > 0;
  if (!hasText) yield writeCode(printJson(writeItem(item), 2) ?? t("output.tooDeep"), "json");
}

function writePart({ type }: ItemState, { kind, text }: PartState, { writeCode }: ReportTexts): string {
  const isUsual = type === "message" && kind === "text";
  return (isUsual ? "" : `${inlineCode(kind)}\n\n`) + writeCode(text, "text");
}

function* writeFindings(
  { analysis, isUnchecked }: Run,
  { t, checks }: ReportWords,
  { mask }: ReportTexts,
): Generator<string> {
  yield `## ${t("captures.report.findings")}\n\n`;
  if (isUnchecked || !analysis) return yield `${t("captures.report.unchecked")}\n\n`;
  const { findings } = analysis;
  const total = findings.count("error") + findings.count("warning") + findings.count("note");
  const listed = findings.list.slice(0, listLimit);
  if (total === 0) yield `${t("captures.report.clean")}\n`;
  for (const finding of listed) {
    const { rule, level, index } = finding;
    const place = index === null ? "" : ` ${inlineCode(`#${index}`)}`;
    const sentence = checks ? `: ${plainText(mask(checks.sentence(finding)))}` : "";
    yield `- **${checks?.level(level) ?? level}** ${inlineCode(rule)}${place}${sentence}\n`;
  }
  yield total > listed.length
    ? `\n*${t("captures.report.more", { count: total - listed.length })}*\n\n`
    : "\n";
}

function* writeEventTypes({ log }: Run, { t }: ReportWords, { mask }: ReportTexts): Generator<string> {
  const counts = new Map<string, number>();
  for (let index = 0; index < log.length; index += countedAtOnce) {
    for (const { event } of log.slice(index, index + countedAtOnce)) {
      const type = eventType(event);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    yield "";
  }
  if (counts.size === 0) return;
  const byCount = [...counts].sort(([, one], [, other]) => other - one);
  yield `## ${t("stream.events")}\n\n`;
  yield tableHead([t("stream.columns.type"), `${t("captures.report.count")}:`]);
  for (const [type, count] of byCount.slice(0, listLimit))
    yield tableRow([inlineCode(mask(type)), String(count)]);
  if (counts.size > listLimit) yield `\n*${t("captures.report.more", { count: counts.size - listLimit })}*\n`;
}
