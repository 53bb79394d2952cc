import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { OpenedLink } from "@/components/shell/use-opened-link";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { usePlayground, useProviderId } from "@/lib/client/playground";
import { providersQuery } from "@/lib/client/visit/queries";

/** Says where the request came from and where Run would send it, or why a link did not open. */
export function LinkBanner({ link, onDismiss }: { link: OpenedLink; onDismiss: () => void }) {
  const t = useTranslations("share");
  const { draft } = usePlayground();
  if (link.kind === "none") return null;

  const takeBack = () => {
    draft.undo();
    onDismiss();
  };
  return (
    <div
      className={classNames(
        "workspace-banner flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 text-xs text-body",
        link.kind === "problem" ? "bg-error-soft" : "bg-accent-soft",
      )}
    >
      {link.kind === "opening" ? <p>{t("opening")}</p> : null}
      {link.kind === "opened" ? <OpenedWords wantedId={link.provider} /> : null}
      {link.kind === "problem" ? (
        <p>
          <strong className="font-semibold text-ink">{t("problemTitle")}.</strong>{" "}
          {t(`problems.${link.problem}`)} {t("problemKept")}
        </p>
      ) : null}
      {link.kind === "opening" ? null : (
        <span className="ml-auto flex gap-1">
          {link.kind === "opened" && link.hasReplaced ? (
            <Button variant="ghost" size="sm" onClick={takeBack}>
              {t("undo")}
            </Button>
          ) : null}
          <Button variant="ghost" size="sm" onClick={onDismiss}>
            {t("dismiss")}
          </Button>
        </span>
      )}
    </div>
  );
}

function OpenedWords({ wantedId }: { wantedId: string }) {
  const t = useTranslations("share");
  const { data: providers = [] } = useQuery(providersQuery);
  const chosenId = useProviderId();
  const chosen = providers.find(({ id }) => id === chosenId);
  const wanted = providers.find(({ id }) => id === wantedId);
  const words = { provider: chosen?.name ?? chosenId, wanted: wanted?.name ?? wantedId };
  return (
    <p>
      <strong className="font-semibold text-ink">{t("openedTitle")}.</strong> {t("openedText", words)}{" "}
      {wanted ? null : t("openedMissingProvider", words)}
      {wanted && !wanted.ready ? t("openedUnreadyProvider", words) : null}
    </p>
  );
}
