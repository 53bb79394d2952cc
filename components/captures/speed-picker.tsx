import { useTranslations } from "use-intl";
import { type ReplaySpeed, replaySpeeds } from "@/lib/client/replay/replay-speed";

type SpeedPickerProps = { speed: ReplaySpeed; onSpeed: (speed: ReplaySpeed) => void };

const face = (speed: ReplaySpeed) => (speed === "instant" ? "∞" : `${speed}×`);

/** The system's list behind a face that is as narrow as its longest value, so that nothing moves. */
export function SpeedPicker({ speed, onSpeed }: SpeedPickerProps) {
  const t = useTranslations("replay");
  return (
    <span
      title={t("speedHint")}
      className="relative inline-flex h-7 w-[38px] items-center justify-center rounded-r-control border border-l-0 border-line bg-panel font-mono text-2xs text-muted tabular-nums hover:bg-raised hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
    >
      <span aria-hidden>{face(speed)}</span>
      <select
        aria-label={t("speed")}
        value={speed}
        onChange={({ target }) => onSpeed(findSpeed(target.value))}
        className="absolute inset-0 w-full cursor-pointer opacity-0 max-md:-inset-y-1.5"
      >
        {replaySpeeds.map((candidate) => (
          <option key={candidate} value={candidate} className="bg-panel text-ink">
            {candidate === "instant" ? t("instant") : t("times", { speed: candidate })}
          </option>
        ))}
      </select>
    </span>
  );
}

function findSpeed(value: string): ReplaySpeed {
  return replaySpeeds.find((speed) => speed === value) ?? "1";
}
