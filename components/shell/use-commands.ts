import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { captureWish } from "@/components/captures/capture-wish";
import { isBrowsingTypes } from "@/components/explain/event-types-wish";
import { importWish } from "@/components/import/import-wish";
import { usePresetCommands } from "@/components/presets/use-preset-commands";
import { useLanguage } from "@/components/shell/use-language";
import type { View } from "@/components/shell/use-view";
import type { DraftStore } from "@/lib/client/draft/draft-store";
import { useDraft, usePlayground, useProviderId, useRun } from "@/lib/client/playground";
import { outputTabs } from "@/lib/client/rows/selection-store";
import { shortcuts } from "@/lib/client/shortcuts";
import { type Theme, themes } from "@/lib/client/visit/preferences";
import { providersQuery } from "@/lib/client/visit/queries";
import { outputText } from "@/lib/protocol/response/output-text";

type Command = {
  id: string;
  label: string;
  /** What it is found by as well: its button's name, and what else one may call it. */
  words?: string;
  keys?: string;
  run: () => void;
};

/** A command that puts something on the clipboard, and then says so. */
type CopyCommand = Pick<Command, "id" | "label" | "words"> & { copyText: () => string };

export type PageCommand = Command | CopyCommand;

export type CommandGroup = { id: string; heading: string; commands: readonly PageCommand[] };

type Actions = { onView: (view: View) => void; onTheme: (theme: Theme) => void };

/** All that the page can do at this moment, in groups; what it cannot do now is absent. */
export function useCommands({ onView, onTheme }: Actions): CommandGroup[] {
  const t = useTranslations("shell");
  const tPresets = useTranslations("presetRow");
  const groups = [
    { id: "run", heading: t("groups.run"), commands: useShortcutCommands() },
    { id: "request", heading: t("groups.request"), commands: useRequestCommands(() => onView("request")) },
    { id: "stream", heading: t("groups.stream"), commands: useStreamCommands() },
    { id: "view", heading: t("groups.view"), commands: useViewCommands(onView) },
    { id: "provider", heading: t("groups.provider"), commands: useProviderCommands() },
    { id: "presets", heading: tPresets("label"), commands: usePresetCommands(() => onView("request")) },
    { id: "page", heading: t("groups.page"), commands: usePageCommands(onTheme) },
  ];
  return groups.filter(({ commands }) => commands.length > 0);
}

/** Which words in the messages are whose. */
const wordsByKeys: Readonly<
  Record<string, "export" | "fold" | "follow" | "help" | "hold" | "live" | "replay" | undefined>
> = { E: "export", G: "fold", F: "follow", "?": "help", Space: "hold", L: "live", R: "replay" };

/** Every registered key is a command too; the palette's own would only close it. */
function useShortcutCommands(): Command[] {
  const t = useTranslations("shell.commandWords");
  return shortcuts
    .list()
    .filter(({ keys }) => keys !== "Ctrl+K")
    .map(({ keys, label, run }) => {
      const name = wordsByKeys[keys];
      return { id: keys, label, keys, run, ...(name && { words: t(name) }) };
    });
}

function useRequestCommands(onGoThere: () => void): PageCommand[] {
  const t = useTranslations("shell");
  const { draft } = usePlayground();
  const newest = useNewestResponse();
  const canUndo = useDraft((snapshot) => snapshot.canUndo);
  const canRedo = useDraft((snapshot) => snapshot.canRedo);
  return [
    ...(canUndo ? [{ id: "undo", label: t("commandUndo"), run: () => draft.undo() }] : []),
    ...(canRedo ? [{ id: "redo", label: t("commandRedo"), run: () => draft.redo() }] : []),
    ...(newest
      ? [
          {
            id: "go-on",
            label: t("commandGoOn"),
            run() {
              onGoThere();
              draft.edit(["previous_response_id"], newest);
            },
          },
        ]
      : []),
    { id: "import", label: t("commandImport"), run: () => importWish.set({ kind: "open", text: "" }) },
    { id: "format", label: t("commandFormat"), run: () => void formatDraft(draft) },
    { id: "copy-request", label: t("commandCopyRequest"), copyText: () => draft.getSnapshot().text },
  ];
}

/** The id of this visit's newest response that the chosen provider has kept; null where there is none. */
function useNewestResponse(): string | null {
  const { responses } = usePlayground();
  const chosenId = useProviderId();
  const all = useSyncExternalStore(responses.subscribe, responses.getSnapshot, responses.getSnapshot);
  return all.findLast(({ providerId, isForgotten }) => providerId === chosenId && !isForgotten)?.id ?? null;
}

/** Fetched when it is asked for. Where it cannot be had, the draft stays as it is. */
async function formatDraft(draft: DraftStore): Promise<void> {
  const part = await import("@/components/editor/format-request").catch(() => null);
  part?.formatRequest(draft);
}

function useStreamCommands(): PageCommand[] {
  const t = useTranslations("shell");
  const { runs } = usePlayground();
  const hasEvents = useRun((run) => run.eventCount > 0);
  const always = [
    { id: "open-capture", label: t("commandOpenCapture"), run: openCapture },
    { id: "event-types", label: t("commandEventTypes"), run: () => isBrowsingTypes.set(true) },
  ];
  if (!hasEvents) return always;
  const copyStream = () => Array.from(runs.getSnapshot().log.entries(), ({ frame }) => frame).join("");
  return [
    {
      id: "copy-output",
      label: t("commandCopyOutput"),
      copyText: () => outputText(runs.getSnapshot().response),
    },
    { id: "copy-stream", label: t("commandCopyStream"), copyText: copyStream },
    ...always,
  ];
}

const openCapture = () => captureWish.set({ kind: "open", source: null });

function useViewCommands(onView: Actions["onView"]): Command[] {
  const t = useTranslations("shell");
  const { selection } = usePlayground();
  const goTo = (view: string) => t("commandGoTo", { view });
  return [
    { id: "view-request", label: goTo(t("request")), run: () => onView("request") },
    { id: "view-stream", label: goTo(t("stream")), run: () => onView("stream") },
    ...outputTabs.map((tab) => ({
      id: `tab-${tab}`,
      label: goTo(t(`outputTabs.${tab}`)),
      run: () => {
        onView("output");
        selection.showTab(tab);
      },
    })),
  ];
}

function useProviderCommands(): Command[] {
  const t = useTranslations("shell");
  const { provider } = usePlayground();
  const { data = [] } = useQuery(providersQuery);
  const chosenId = useProviderId();
  return data
    .filter(({ id, ready }) => ready && id !== chosenId)
    .map(({ id, name }) => ({
      id: `provider-${id}`,
      label: t("commandProvider", { provider: name }),
      run: () => provider.set(id),
    }));
}

function usePageCommands(onTheme: Actions["onTheme"]): Command[] {
  const t = useTranslations("shell");
  const { switchLanguage } = useLanguage();
  return [
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      label: t("themeNow", { theme: t(`themes.${theme}`) }),
      run: () => onTheme(theme),
    })),
    { id: "language", label: `${t("language")}: ${t("languageOther")}`, run: switchLanguage },
  ];
}
