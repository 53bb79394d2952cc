import { useQuery } from "@tanstack/react-query";
import { useProviderId } from "@/lib/client/playground";
import { providersQuery } from "@/lib/client/visit/queries";
import type { ProviderInfo } from "@/lib/protocol/provider-list";

/** The chosen provider. An id that the server does not have stands for itself. */
export function useProvider(): ProviderInfo {
  const id = useProviderId();
  const { data } = useQuery(providersQuery);
  return data?.find((provider) => provider.id === id) ?? { id, name: id, ready: false, needs: null };
}
