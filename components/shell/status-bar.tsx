import { useLocale, useTranslations } from "use-intl";
import { LiveFigures } from "@/components/shell/live-figures";
import { type StatusWord, statusWord } from "@/components/shell/status-words";
import { UsageFigures } from "@/components/shell/usage-figures";
import { useProvider } from "@/components/shell/use-provider";
import { classNames } from "@/components/ui/class-names";
import { useRun } from "@/lib/client/playground";
import { formatSeconds } from "@/lib/i18n/format";

const tones: Record<StatusWord, string> = {
  ready: "text-muted",
  streaming: "text-accent",
  completed: "text-accent",
  incomplete: "text-tool",
  stopped: "text-tool",
  cut: "text-error",
  failed: "text-error",
  http: "text-error",
};

/** The 26 px at the bottom: how the run stands, live figures beside it, and where requests go. */
export function StatusBar() {
  const t = useTranslations("status");
  const provider = useProvider();
  return (
    <footer className="workspace-status">
      <StatusLine />
      <LiveFigures />
      <span className="flex-1" />
      <UsageFigures />
      <span className="truncate max-lg:hidden">
        {provider.id === "sandbox" ? t("sandbox") : t("sentTo", { provider: provider.name })}
      </span>
    </footer>
  );
}

/** The page's one live region. It changes when a run begins and when it ends, and never in between. */
function StatusLine() {
  const word = useRun(statusWord);
  const words = useStatusWords(word);
  return (
    <output
      className={classNames(
        "flex min-w-[196px] items-center gap-1.5 font-semibold whitespace-nowrap tabular-nums before:size-[7px] before:shrink-0 before:rounded-full before:bg-current",
        tones[word],
        word === "streaming" && "before:animate-pulse",
      )}
    >
      {words}
    </output>
  );
}

function useStatusWords(word: StatusWord): string {
  const t = useTranslations("status");
  const locale = useLocale();
  const hasEnded = word !== "ready" && word !== "streaming";
  // Read only at the end, so that nothing here changes while events arrive.
  const count = useRun((run) => (hasEnded ? run.eventCount : 0));
  const elapsed = useRun((run) => (hasEnded ? run.elapsed : 0));
  const isTimed = useRun((run) => run.log.isTimed);
  const errors = useRun((run) => (hasEnded ? (run.checks?.error ?? 0) : 0));
  const warnings = useRun((run) => (hasEnded ? (run.checks?.warning ?? 0) : 0));
  const status = useRun((run) => (run.outcome?.kind === "http_error" ? run.outcome.status : 0));
  if (!hasEnded) return t(word);
  const head = word === "http" ? t("http", { status: String(status) }) : t(word);
  const seconds = isTimed ? formatSeconds(elapsed, locale) : t("untimed");
  const parts = [head, t("events", { count, digits: String(count) }), seconds];
  if (errors > 0) parts.push(t("errors", { count: errors, digits: String(errors) }));
  if (warnings > 0) parts.push(t("warnings", { count: warnings, digits: String(warnings) }));
  return parts.join(" · ");
}
