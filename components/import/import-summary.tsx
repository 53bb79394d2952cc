import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { NoteList } from "@/components/import/note-list";
import { useProviderId } from "@/lib/client/playground";
import { providersQuery } from "@/lib/client/visit/queries";
import type { ImportedRequest } from "@/lib/code/import/import-result";

/** What a text was taken for, where it was to go, and what became of its parts. */
export function ImportSummary({ request }: { request: ImportedRequest }) {
  const t = useTranslations("imports");
  const { data: providers = [] } = useQuery(providersQuery);
  const chosenId = useProviderId();
  const provider = providers.find(({ id }) => id === chosenId)?.name ?? chosenId;
  const { source, target, notes } = request;
  const address = target ? `, ${target.method} ${target.url}` : "";
  return (
    <div className="grid min-w-0 gap-3">
      <div>
        <p className="wrap-anywhere text-ink">
          <strong className="font-semibold">{t(`sources.${source}`)}</strong>
          {address}
        </p>
        {target?.host ? (
          <p className="text-xs text-muted">{t("host", { host: target.host, provider })}</p>
        ) : null}
      </div>
      <NoteList notes={notes} />
    </div>
  );
}
