import { dehydrate, QueryClient } from "@tanstack/react-query";
import { visitorPaneWidths, visitorTheme } from "@/app/visitor";
import { Playground } from "@/components/shell/playground";
import { keyVariablesQuery, providersQuery } from "@/lib/client/visit/queries";
import { firstDraft } from "@/lib/protocol/request/first-draft";
import { keyVariables, providerInfos } from "@/lib/server/providers";

/** The playground with what the server knows: providers and the visitor's choices. `isLink`: the draft is in the fragment. */
export async function PlaygroundPage({ isLink }: { isLink: boolean }) {
  const providers = providerInfos();
  // They are in the order of preference, with the sandbox, which is always ready, at the end.
  const initialProvider = providers.find(({ ready }) => ready)?.id ?? "sandbox";
  const queries = new QueryClient();
  queries.setQueryData(providersQuery.queryKey, providers);
  queries.setQueryData(keyVariablesQuery.queryKey, keyVariables());
  return (
    <Playground
      initialDraft={firstDraft}
      initialProvider={initialProvider}
      initialPaneWidths={await visitorPaneWidths()}
      initialTheme={await visitorTheme()}
      isLink={isLink}
      queries={dehydrate(queries)}
    />
  );
}
