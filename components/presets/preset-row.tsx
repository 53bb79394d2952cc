import { ClipboardPaste } from "lucide-react";
import { type KeyboardEvent, useCallback, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { routeUndo } from "@/components/form/history-events";
import { importWish } from "@/components/import/import-wish";
import { usePresetChoices } from "@/components/presets/use-preset-choices";
import { usePresetLoader } from "@/components/presets/use-preset-loader";
import { IconButton } from "@/components/ui/icon-button";
import { LateView } from "@/components/ui/late-view";
import type { DraftSnapshot } from "@/lib/client/draft/draft-store";
import { useDraft, usePlayground, usePresetState, usePresetWish } from "@/lib/client/playground";
import { hasOwnPresets } from "@/lib/client/presets/preset-state";
import { firstDraft } from "@/lib/protocol/request/first-draft";
import { presetIds } from "@/lib/protocol/request/preset-ids";

/** Requests to start from, one chip each. Part of the first page, so all that a press does comes late. */
export function PresetRow() {
  const t = useTranslations("presetRow");
  const tShell = useTranslations("shell");
  const { draft } = usePlayground();
  const { current, wish } = usePresetState();
  const ask = usePresetWish();
  const isFirst = useDraft(isFirstDraft);
  const hasOwn = useSyncExternalStore(ignoreChanges, hasOwnPresets, () => false);
  const row = useCallback((element: HTMLDivElement) => routeUndo(element, draft), [draft]);
  const [focused, setFocused] = useState<string>();
  const marked = isFirst ? presetIds[0] : current;
  const chips = usePresetChoices();
  const loader = usePresetLoader();
  const tabStop = focused ?? marked ?? presetIds[0];

  return (
    <>
      <div ref={row} className="preset-row">
        <div role="toolbar" aria-label={t("label")} onKeyDown={moveFocus} className="preset-chips">
          {chips.map(({ key, name }) => (
            <button
              key={key}
              type="button"
              aria-pressed={key === marked}
              tabIndex={key === tabStop ? 0 : -1}
              onFocus={() => setFocused(key)}
              onClick={() => ask({ kind: "choose", key })}
              className="preset-chip"
            >
              {name}
            </button>
          ))}
        </div>
        <IconButton
          variant="ghost"
          size="sm"
          label={t("save")}
          onClick={() => ask({ kind: "manage", isSaving: true })}
        >
          +
        </IconButton>
        <IconButton
          variant="ghost"
          size="sm"
          label={tShell("commandImport")}
          onClick={() => importWish.set({ kind: "open", text: "" })}
        >
          <ClipboardPaste aria-hidden="true" size={13} />
        </IconButton>
        <IconButton
          variant="ghost"
          size="sm"
          label={t("all")}
          onClick={() => ask({ kind: "manage", isSaving: false })}
        >
          ⋯
        </IconButton>
      </div>
      {wish || current || !isFirst || hasOwn ? <LateView loader={loader} props={noProps} /> : null}
    </>
  );
}

const noProps = {};
const ignoreChanges = () => () => {};
const isFirstDraft = ({ text }: DraftSnapshot) => text === firstDraft;

/** One tab stop for all chips; arrows lead from one to the next (WAI-ARIA toolbar). */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const chips: Element[] = [...event.currentTarget.children];
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const next = step && chips.at((chips.indexOf(event.target as Element) + step) % chips.length);
  if (next instanceof HTMLElement) next.focus();
}
