import { useEffect, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { GrowingText } from "@/components/output/growing-text";
import { changeOfItem } from "@/components/output/item-change";
import { ItemColumn } from "@/components/output/item-column";
import { ScrollWatchContext } from "@/components/output/scroll-watch";
import { readAskedSchema } from "@/components/output/structure";
import {
  readTextView,
  TextSettingsContext,
  type TextView,
  textViewCookie,
} from "@/components/output/text-view";
import { TextViewChoice } from "@/components/output/text-view-choice";
import { type Growth, useFollowedEnd } from "@/components/output/use-followed-end";
import { ItemFrame } from "@/components/response/item-frame";
import { OutputItem } from "@/components/response/output-item";
import { ProblemNotice } from "@/components/response/problem-notice";
import type { Target } from "@/components/response/problem-words";
import type { Run } from "@/lib/client/run/run-store";
import { readPreference, writePreference } from "@/lib/client/visit/preferences";
import { formatBytes } from "@/lib/i18n/format";
import type { LastChange } from "@/lib/protocol/response/last-change";
import type { AudioState } from "@/lib/protocol/response/response-state";

const growthByPhase: Record<Run["phase"], Growth> = {
  idle: "resting",
  sending: "starting",
  connected: "resting",
  streaming: "growing",
  ended: "resting",
};

export type OutputViewProps = {
  /** As it is, or as it was after the event at the time cursor. */
  run: Run;
  /** True while looking back, or while the view is held. */
  isPast: boolean;
  /** What that event changed; null while live. */
  change: LastChange | null;
  target: Target;
  onShowRefusal: () => void;
};

/** What to say while there are no items; null where the notice of a problem says it. */
function useEmptyWords(run: Run): string | null {
  const t = useTranslations("output");
  if (run.phase !== "ended") return t("waiting");
  return run.outcome?.kind === "completed" ? t("noOutput") : null;
}

type AudioItemProps = { audio: AudioState; isGrowing: boolean; change: LastChange | null };

/** What was spoken, in words: three bytes for each four characters of base64. */
function AudioItem({ audio, isGrowing, change }: AudioItemProps) {
  const t = useTranslations("output");
  const size = formatBytes(Math.floor((audio.data.length * 3) / 4), useLocale());
  const stretch = change?.text?.kind === "transcript" ? change.stretch : null;
  return (
    <ItemFrame
      rule="message"
      name={t("items.audio")}
      facts={size}
      copied={() => audio.transcript}
      place={{ isGrowing, isCrowded: false }}
    >
      <GrowingText text={audio.transcript} isGrowing={isGrowing} stretch={stretch} />
    </ItemFrame>
  );
}

/** The way in which texts are shown, remembered from visit to visit. */
function useTextView(): [TextView, (view: TextView) => void] {
  const [view, setView] = useState(() => readTextView(readPreference(textViewCookie)));
  const choose = (next: TextView) => {
    setView(next);
    writePreference(textViewCookie, next === "text" ? null : next);
  };
  return [view, choose];
}

/** The items of the response in their order, then what went wrong, if anything did. */
export function OutputView({ run, isPast, change, target, onShowRefusal }: OutputViewProps) {
  const t = useTranslations("output");
  const emptyWords = useEmptyWords(run);
  const { content, watch } = useFollowedEnd(growthByPhase[run.phase]);
  const [view, chooseView] = useTextView();
  const { sentBody } = run;
  const { items, audio, finalOutputEmpty, response } = run.response;
  const schema = useMemo(() => readAskedSchema(sentBody, response), [sentBody, response]);
  const settings = useMemo(() => ({ view, schema }), [view, schema]);
  const isGoingOn = run.phase !== "ended";

  // The scroll position is the browser's: what the event at the time cursor changed is brought into view.
  useEffect(() => {
    if (change) content.current?.querySelector("[data-changed]")?.scrollIntoView({ block: "nearest" });
  }, [change, content]);

  return (
    <ScrollWatchContext value={watch}>
      <TextSettingsContext value={settings}>
        <div ref={content}>
          <TextViewChoice items={items} hasSchema={schema !== undefined} view={view} onChoose={chooseView} />
          {items.length === 0 && !audio && emptyWords ? <p className="text-muted">{emptyWords}</p> : null}
          <ItemColumn items={items} isGoingOn={isGoingOn}>
            {(item) => (
              <OutputItem
                item={item}
                isGrowing={isGoingOn && !item.isDone}
                change={changeOfItem(change, item.outputIndex)}
                // What is looked back to moves by the visitor's own steps: no box has to be steady for that.
                isCrowded={!isPast && (audio !== null || item !== items.at(-1))}
              />
            )}
          </ItemColumn>
          <div className="flex flex-col gap-3.5">
            {audio ? <AudioItem audio={audio} isGrowing={isGoingOn} change={change} /> : null}
            {finalOutputEmpty ? <p className="text-xs text-muted">{t("finalOutputEmpty")}</p> : null}
            {isGoingOn ? null : <ProblemNotice onShowRefusal={onShowRefusal} run={run} target={target} />}
          </div>
        </div>
      </TextSettingsContext>
    </ScrollWatchContext>
  );
}
