import { lazy, Suspense, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { CaptureGate } from "@/components/captures/capture-gate";
import { EventTypesGate } from "@/components/explain/event-types-gate";
import { RequestPane, type RequestPaneHandle } from "@/components/form/request-pane";
import { ImportGate } from "@/components/import/import-gate";
import { OutputPane } from "@/components/response/output-pane";
import { Commands } from "@/components/shell/commands";
import { Header } from "@/components/shell/header";
import { LinkBanner } from "@/components/shell/link-banner";
import { PaneSeparator } from "@/components/shell/pane-separator";
import { SandboxHint } from "@/components/shell/sandbox-hint";
import { StatusBar } from "@/components/shell/status-bar";
import { useLateParts } from "@/components/shell/use-late-parts";
import { useOpenedLink } from "@/components/shell/use-opened-link";
import { usePaneWidths } from "@/components/shell/use-pane-widths";
import { useShortcutKeys } from "@/components/shell/use-shortcut-keys";
import { useTheme } from "@/components/shell/use-theme";
import { useView, type View } from "@/components/shell/use-view";
import { ViewSwitch } from "@/components/shell/view-switch";
import { eventGridId } from "@/components/timeline/event-grid";
import { StreamPane } from "@/components/timeline/stream-pane";
import { usePlayground, useRunRequest } from "@/lib/client/playground";
import { useShortcut } from "@/lib/client/shortcuts";
import type { PaneWidths, Theme } from "@/lib/client/visit/preferences";

const ShareDialog = lazy(() =>
  import("@/components/shell/share-dialog").then(({ ShareDialog }) => ({ default: ShareDialog })),
);
const KeysDialog = lazy(() =>
  import("@/components/shell/keys-dialog").then(({ KeysDialog }) => ({ default: KeysDialog })),
);

const focusable = "[role=tab][aria-selected=true], [role=grid], textarea, input, button";

export type DialogName = "commands" | "share" | "keys";

type WorkspaceProps = { initialPaneWidths: PaneWidths; initialTheme: Theme; isLink: boolean };

/** Header, three panes and status bar; app/globals.css says which of them show at which width. */
export function Workspace({ initialPaneWidths, initialTheme, isLink }: WorkspaceProps) {
  const t = useTranslations("shell");
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [theme, setTheme] = useTheme(initialTheme);
  const [view, setView] = useView();
  const { frame, style, widths, setWidth } = usePaneWidths(initialPaneWidths);
  const { link, dismiss } = useOpenedLink(isLink);
  const { run, stop, isRunning } = useRunRequest();
  const { selection, rows } = usePlayground();
  const requestPane = useRef<RequestPaneHandle>(null);
  const close = () => setDialog(null);
  const goTo = (next: View) => {
    // Drawn at once: a hidden pane takes no focus.
    flushSync(() => setView(next));
    frame.current?.querySelector<HTMLElement>(`[data-pane=${next}] section :is(${focusable})`)?.focus();
  };

  const showRefusal = () => {
    flushSync(() => setView("request"));
    requestPane.current?.showRefusal();
  };

  const showEvent = (index: number) => {
    rows.uncover(index);
    selection.select(index);
    // The open event's own view shows the new one as well.
    if (selection.getSnapshot().tab === "event") return;
    flushSync(() => setView("stream"));
    // The grid is as high as all its rows: taking the focus must not scroll it.
    document.getElementById(eventGridId)?.focus({ preventScroll: true });
  };

  useLateParts();
  useShortcutKeys();
  useShortcut("Ctrl+Enter", t(isRunning ? "commandStop" : "commandRun"), isRunning ? stop : run);
  useShortcut("Ctrl+K", t("commands"), () => setDialog((open) => (open === "commands" ? null : "commands")));
  useShortcut("Ctrl+Shift+S", t("commandShare"), () => setDialog("share"));
  useShortcut("?", t("commandKeys"), () => setDialog("keys"));

  return (
    <div ref={frame} className="workspace" data-view={view} style={style}>
      <Header theme={theme} onTheme={setTheme} onDialog={setDialog} />
      {/* What a link replaces should not be seen for a moment first. */}
      <main className="contents" data-opening={link.kind === "opening" || undefined}>
        <LinkBanner link={link} onDismiss={dismiss} />
        {link.kind === "none" ? <SandboxHint /> : null}
        <div className="workspace-pane" data-pane="request">
          <h2 className="sr-only">{t("request")}</h2>
          <RequestPane handle={requestPane} />
          <PaneSeparator
            pane="request"
            width={widths.request}
            onWidth={setWidth}
            label={t("resizeRequest")}
          />
        </div>
        <div className="workspace-pane" data-pane="stream">
          <h2 className="sr-only">{t("stream")}</h2>
          <StreamPane onShowEvent={showEvent} />
        </div>
        <div className="workspace-pane" data-pane="output">
          <h2 className="sr-only">{t("output")}</h2>
          <PaneSeparator pane="output" width={widths.output} onWidth={setWidth} label={t("resizeOutput")} />
          <OutputPane onShowEvent={showEvent} onShowRefusal={showRefusal} />
        </div>
      </main>
      <ViewSwitch view={view} onView={setView} />
      <StatusBar />
      <ImportGate />
      <CaptureGate />
      <EventTypesGate />
      {dialog === "commands" ? <Commands onClose={close} onView={goTo} onTheme={setTheme} /> : null}
      <Suspense>
        {dialog === "share" ? <ShareDialog onClose={close} /> : null}
        {dialog === "keys" ? <KeysDialog onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
