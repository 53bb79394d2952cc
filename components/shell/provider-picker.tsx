import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { usePlayground, useProviderId } from "@/lib/client/playground";
import { providersQuery } from "@/lib/client/visit/queries";
import type { ProviderInfo } from "@/lib/protocol/provider-list";

/** The system's own list under a face of ours: name, and in small what the provider needs. */
export function ProviderPicker() {
  const t = useTranslations("shell");
  const { provider } = usePlayground();
  const chosenId = useProviderId();
  const { data: providers = [] } = useQuery(providersQuery);
  const chosen = providers.find(({ id }) => id === chosenId);

  return (
    <span className="relative flex h-8 min-w-0 items-center gap-2 max-md:h-[42px] max-md:max-w-[240px] max-md:flex-1 max-md:basis-0 max-[359px]:gap-1.5 max-[359px]:px-1.5 md:max-w-[180px] md:shrink-0 lg:max-w-[260px] xl:max-w-[320px] rounded-control border border-line bg-panel px-2.5 text-ink hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent">
      <i
        className={classNames("size-[7px] shrink-0 rounded-full", chosen?.ready ? "bg-accent" : "bg-tool")}
      />
      {/* Where there is no room for both, what stands second wraps to a line below, which is cut off. */}
      <span aria-hidden="true" className="flex h-5 min-w-0 flex-wrap gap-x-2 overflow-hidden leading-5">
        <span className="max-w-full truncate">{chosen?.name ?? chosenId}</span>
        <small className="text-xs leading-5 text-muted max-lg:hidden">
          {chosen ? <Standing provider={chosen} /> : null}
        </small>
      </span>
      <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-faint max-md:ml-auto" />
      <select
        aria-label={t("provider")}
        title={chosen?.name}
        value={chosenId}
        onChange={(event) => provider.set(event.target.value)}
        className="absolute inset-0 size-full cursor-pointer bg-panel text-ink opacity-0"
      >
        {providers.map(({ id, name, ready, needs }) => (
          <option key={id} value={id} disabled={!ready}>
            {ready ? name : `${name} · ${t("needs", { variable: needs ?? "" })}`}
          </option>
        ))}
      </select>
    </span>
  );
}

function Standing({ provider }: { provider: ProviderInfo }) {
  const t = useTranslations("shell");
  if (provider.id === "sandbox") return t("noKeyNeeded");
  return provider.needs === null ? t("ready") : t("needs", { variable: provider.needs });
}
