import { Pause, Play, RotateCcw } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "use-intl";
import { shownCapture } from "@/components/captures/capture-wish";
import { ReplayNotice } from "@/components/captures/replay-notice";
import { shownReplay } from "@/components/captures/shown-replay";
import { SpeedPicker } from "@/components/captures/speed-picker";
import { IconButton } from "@/components/ui/icon-button";
import { usePlayground, useRun } from "@/lib/client/playground";
import {
  type ReplaySpeed,
  readReplaySpeed,
  replayRate,
  replaySpeedCookie,
} from "@/lib/client/replay/replay-speed";
import { createReplayer, type Replayer } from "@/lib/client/replay/replayer";
import { isReplayable } from "@/lib/client/run/is-replayable";
import { useShortcut } from "@/lib/client/shortcuts";
import { readPreference, writePreference } from "@/lib/client/visit/preferences";

type ReplayAction = "replay" | "pause" | "resume";

const icons = { replay: RotateCcw, pause: Pause, resume: Play } as const;

/** Replays what is shown, halts that and goes on, by one button; beside it the speed. */
export function ReplayControl() {
  const t = useTranslations("replay");
  const replayer = useReplayer();
  const replay = useSyncExternalStore(replayer.subscribe, replayer.getSnapshot, replayer.getSnapshot);
  const [speed, setSpeed] = useState(() => readReplaySpeed(readPreference(replaySpeedCookie)));
  const canStart = useRun(isReplayable);
  const action = useRun(({ phase }): ReplayAction => {
    if (!replay || phase === "ended") return "replay";
    return replay.isPaused ? "resume" : "pause";
  });
  const isDisabled = action === "replay" && !canStart && replay === null;
  const Icon = icons[action];

  const act = () => {
    if (isDisabled) return;
    if (action === "replay") replayer.start(replayRate(speed));
    else replayer[action]();
  };
  const choose = (next: ReplaySpeed) => {
    setSpeed(next);
    writePreference(replaySpeedCookie, next);
    replayer.setRate(replayRate(next));
  };
  useShortcut("R", t("key"), act);
  return (
    <div className="flex">
      <IconButton
        size="sm"
        label={t(action)}
        hint={isDisabled ? t("nothing") : t(`${action}Hint`)}
        disabled={isDisabled}
        onClick={act}
        className="rounded-r-none"
      >
        <Icon aria-hidden className="size-3.5" />
      </IconButton>
      <SpeedPicker speed={speed} onSpeed={choose} />
      {replay
        ? createPortal(
            <ReplayNotice key={replay.runId} replay={replay} onFinish={() => finish(replayer, action)} />,
            document.body,
          )
        : null}
    </div>
  );
}

/** The rest at once, of a replay that is going; of one that was stopped, all of it. */
function finish(replayer: Replayer, action: ReplayAction): void {
  const atOnce = replayRate("instant");
  if (action === "replay") replayer.start(atOnce);
  else {
    replayer.setRate(atOnce);
    replayer.resume();
  }
}

function useReplayer(): Replayer {
  const { controller, runs, selection } = usePlayground();
  const [replayer] = useState(() => {
    // What is known of the capture behind a run is known of its replay, whose own bar says what it is.
    const carryCapture = (fromId: number, toId: number) => {
      const shown = shownCapture.getSnapshot();
      if (shown?.runId === fromId) shownCapture.set({ ...shown, runId: toId, isDismissed: true });
    };
    return createReplayer({
      controller,
      runs,
      replays: shownReplay,
      timers: {
        now: () => performance.now(),
        setTimer: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
        clearTimer: (handle) => window.clearTimeout(handle),
      },
      onStart(replay, before) {
        selection.reset();
        carryCapture(before, replay.runId);
      },
    });
  });
  return replayer;
}
