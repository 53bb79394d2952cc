import { RotateCcw } from "lucide-react";
import { useTranslations } from "use-intl";
import { replayPart } from "@/components/captures/late-captures";
import { IconButton } from "@/components/ui/icon-button";
import { LateView } from "@/components/ui/late-view";
import { useRun } from "@/lib/client/playground";
import { isReplayable } from "@/lib/client/run/is-replayable";
import type { Run } from "@/lib/client/run/run-store";

const noProps = {};

/** A run that is over, or an answer that is being read out of a recording: a replay may be going on. */
const hasRecording = (run: Run) => run.isRecorded || isReplayable(run);

/** The place of the replay's button and its speed, taken from the first paint on; what works them is fetched later. */
export function ReplaySlot() {
  const isWanted = useRun(hasRecording);
  return (
    <div className="w-[66px] shrink-0">
      {isWanted ? (
        <LateView loader={replayPart} props={noProps} waiting={<RestingReplay />} />
      ) : (
        <RestingReplay />
      )}
    </div>
  );
}

function RestingReplay() {
  const t = useTranslations("shell");
  return (
    <IconButton size="sm" label={t("replay")} hint={t("replayNothing")} disabled>
      <RotateCcw aria-hidden className="size-3.5" />
    </IconButton>
  );
}
