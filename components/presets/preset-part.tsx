import { useEffect, useEffectEvent, useState } from "react";
import { findPresetKey, readPreset } from "@/components/presets/find-preset";
import { PresetDialog } from "@/components/presets/preset-dialog";
import { TakenNotice, type TakenPreset } from "@/components/presets/taken-notice";
import { useOwnPresets } from "@/components/presets/use-own-presets";
import { VariableTable } from "@/components/presets/variable-table";
import {
  useDraft,
  usePlayground,
  usePresetState,
  usePresetWish,
  useRunRequest,
} from "@/lib/client/playground";
import type { PresetWish } from "@/lib/client/presets/preset-state";
import type { PresetList } from "@/lib/protocol/request/preset-list";

/** What stands below the row of presets: what was taken from it, and the variables of the request. */
export function PresetPart() {
  const { wish } = usePresetState();
  const ask = usePresetWish();
  const { presets } = useOwnPresets();
  const { taken, dismiss } = useTakenPreset(presets);
  useMarkedChip(presets);
  return (
    <>
      <div aria-live="polite">{taken ? <TakenNotice taken={taken} onDismiss={dismiss} /> : null}</div>
      <VariableTable />
      {wish?.kind === "manage" ? (
        <PresetDialog
          isSaving={wish.isSaving}
          onChoose={(key) => ask({ kind: "choose", key })}
          onClose={() => ask(null)}
        />
      ) : null}
    </>
  );
}

/** Puts the preset that was asked for into the request, as one step of undo; sends it only where Run was pressed since. */
function useTakenPreset(own: PresetList): { taken: TakenPreset | null; dismiss: () => void } {
  const { draft, presets, runs } = usePlayground();
  const { wish } = usePresetState();
  const { run } = useRunRequest();
  const [taken, setTaken] = useState<TakenPreset | null>(null);

  const take = useEffectEvent((asked: PresetWish) => {
    const state = presets.getSnapshot();
    // Once only, though an effect may run twice.
    if (asked.kind !== "choose" || state.wish !== asked) return;
    presets.set({ ...state, wish: null });
    const preset = readPreset(asked.key, own);
    if (!preset) return;
    const before = draft.getSnapshot().text;
    draft.replace(preset.text);
    showBeginning();
    setTaken({ key: asked.key, before, runId: runs.getSnapshot().id, ...preset });
    if (asked.isRunAsked) run();
  });

  // The draft is outside. What was pressed before this part had come is carried out when it has.
  useEffect(() => {
    if (wish) take(wish);
  }, [wish]);

  return { taken, dismiss: () => setTaken(null) };
}

/** A form that was scrolled down would not show what has been put in. */
function showBeginning(): void {
  const panel = document.querySelector("[data-pane=request] [role=tabpanel]");
  if (panel) panel.scrollTop = 0;
}

/** Tells the row, which knows neither texts nor storage, what to show. */
function useMarkedChip(own: PresetList): void {
  const { presets } = usePlayground();
  const current = useDraft(({ text }) => findPresetKey(text, own));

  // The row's store is outside.
  useEffect(() => {
    presets.set({ ...presets.getSnapshot(), current, own: own.map(({ name }) => name) });
  }, [presets, current, own]);
}
