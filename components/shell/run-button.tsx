import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Keys } from "@/components/ui/keys";
import { useRunRequest } from "@/lib/client/playground";

/**
 * Runs, or stops the run that is going: one button in one place and of one width, so that a hand can stay on it
 * and nothing moves. Below 768 px it lies in the bottom bar.
 */
export function RunButton() {
  const t = useTranslations("shell");
  const { prepare, run, stop, isRunning } = useRunRequest();
  return (
    <Button
      variant="accent"
      onClick={isRunning ? stop : run}
      onPointerEnter={prepare}
      onFocus={prepare}
      className="max-md:fixed max-md:right-4 max-md:bottom-[calc(8px+env(safe-area-inset-bottom))] max-md:z-20 max-md:h-10 max-md:w-[108px] md:min-w-[80px] lg:min-w-[124px] lg:justify-between"
    >
      {t(isRunning ? "stop" : "run")}
      <span className="hidden lg:inline-flex">
        <Keys>Ctrl ↵</Keys>
      </span>
    </Button>
  );
}
