import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Keys } from "@/components/ui/keys";
import { useRunRequest } from "@/lib/client/playground";

/** Runs, or stops the run that is going: one button in one place, so that a hand can stay on it. */
export function RunButton() {
  const t = useTranslations("shell");
  const { run, stop, isRunning } = useRunRequest();
  return (
    <Button variant="accent" onClick={isRunning ? stop : run} className="workspace-run">
      {t(isRunning ? "stop" : "run")}
      <span className="hidden md:inline-flex">
        <Keys>Ctrl ↵</Keys>
      </span>
    </Button>
  );
}
