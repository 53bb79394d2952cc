import { useTranslations } from "use-intl";
import { useProviderId, useRun } from "@/lib/client/playground";

/** Tells a newcomer what answers, until the first run. It lies over the empty stream, so that nothing moves. */
export function SandboxHint() {
  const t = useTranslations("shell");
  const providerId = useProviderId();
  const hasRun = useRun((run) => run.id > 0);
  if (hasRun || providerId !== "sandbox") return null;
  return <p className="workspace-hint">{t("sandboxHint")}</p>;
}
